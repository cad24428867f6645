# Makes catalogue.xlsx, a workbook as catalogues of service plans are exported, with openpyxl: python3 make.py
from openpyxl import Workbook

book = Workbook()
sheet = book.active
sheet.title = "Structure Requirements"
sheet.append(["Names are unique", "Order of sheets and columns is free"])

rates = book.create_sheet("ResourceRates")
rates.append(["Resource Name", "Plan Name", "Setup Fee", "Recurring Fee", "Overuse Fee", "Included", "Max", "Available for Sale", "Currency"])
rates.append(["CPU", "Basic Hosting", 0, 5, 7.5, 1, -1, True, "EUR"])
rates.append(["Disk space, GB", "Basic Hosting", 0, 0.25, 0.5, 10, 500, True, "EUR"])
rates.append(["CPU", "Pro Hosting", 0, 4, 6, 4, "Unlimited", True, "EUR"])
rates.append(["Backup", "Pro Hosting", 10, 3, "-", None, 20, False, "EUR"])

plans = book.create_sheet("ServicePlans")
plans.append(["Name_EN", "Name_DE", "Description", "Auto-renewal", "Category"])
plans.append(["Basic Hosting", "Einsteiger", "For a start", True, "Hosting"])
plans.append(["Pro Hosting", "Profi", "For more", True, "Hosting"])

periods = book.create_sheet("PlanPeriods")
periods.append(["Plan Name", "Period", "Active", "Trial", "Setup Fee", "Recurring Fee", "Renewal Fee", "Deposit"])
periods.append(["Basic Hosting", "1 month", True, False, 0, 12, 12, 0])
periods.append(["Basic Hosting", "1 year", True, False, 0, 120, 115.5, 0])
periods.append(["Basic Hosting", "2 years", False, False, 0, 220, 220, 0])
periods.append(["Pro Hosting", "1 month", True, False, 5, 30, 30, 50])
periods.append(["Pro Hosting", "14 days", True, True, 0, 0, None, 0])

resources = book.create_sheet("Resources")
resources.append(["Name_EN", "Name_DE", "UOM", "Measurable"])
for name, german, unit in [("CPU", "Prozessor", "unit"), ("Disk space, GB", "Speicher, GB", "GB"), ("Backup", "Sicherung", "GB"), ("Fax", "Fax", "unit")]:
    resources.append([name, german, unit, True])

book.save("catalogue.xlsx")
