#!/usr/bin/env python3
"""Writes the workbooks of this folder with programs that are not Sluice: openpyxl, and LibreOffice where it is installed
(Debian: python3-openpyxl, libreoffice-calc-nogui). Run by hand; what it wrote is kept beside it."""
import datetime
import pathlib
import shutil
import subprocess
import tempfile

import openpyxl

HERE = pathlib.Path(__file__).parent
CHANNEL = [
    ["Partner export 2026-10-01", None, None, None, None, None],
    ["organization", "upstream", "data_sync", "exclusive", "allow_edit", "Adders"],
    ["Sunrise Solar", None, None, None, None, "Roof=1.5;Trench"],
    ["Apex Élan", "Sunrise Solar", True, True, False, None],
    ["007", "Sunrise Solar", "yes", "no", "no", None],
    ["Öko & <Söhne>", "Apex Élan", 1, 0, 0, "Roof=2"],
]


def channel(path: pathlib.Path) -> None:
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "Read me"
    notes.append(["What this workbook is for"])
    sheet = book.create_sheet("Channel")
    for row in CHANNEL:
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    hidden = book.create_sheet("Old")
    hidden.append(["organization"])
    hidden.append(["Nobody"])
    hidden.sheet_state = "hidden"
    book.save(path)


def numbers(path: pathlib.Path) -> None:
    """Dates, times, percents, formulas and what binary numbers make of decimal ones."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Values"
    sheet.append(["organization", "project-cost", "proposal-expiration-date"])
    sheet.append(["A", 0.1 + 0.2, datetime.date(2026, 2, 1)])
    sheet.append(["B", 12.5, datetime.datetime(2026, 2, 1, 13, 5)])
    sheet.append(["C", "=1+1", datetime.time(13, 5)])
    sheet.append(["D", 1e21, 0.19])
    sheet["C5"].number_format = "0%"
    sheet.append(["E", "#N/A", datetime.date(1900, 2, 1)])
    sheet.append(["F", -1234.56789, None])
    book.save(path)


def customers(path: pathlib.Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Customers"
    sheet.append(["ID", "External ID", "External UID", "Action", "Hub ID", "Parent Search Criteria",
                  "Parent Search Value", "Type", "Tax ID", "Company Name", "Address Line 1", "City", "State", "Zip",
                  "Country ISO Code", "Technical Contact First Name", "Technical Contact Last Name",
                  "Technical Contact Email", "Technical Contact Phone"])
    person = ["Street 1", "Town", "-", "-", "DE", "First", "Last", "first@example.org", "-"]
    sheet.append(["TA-1", "1001", "uid-1", "-", "HB-1", "-", "-", "reseller", "DE1", "Globex", *person])
    sheet.append(["TA-2", "1002", "uid-2", "-", "HB-1", "id", "TA-1", "reseller", "-", "Initech", *person])
    sheet.append(["TA-3", "1003", "uid-3", "-", "HB-1", "external_id", "1002", "customer", "-", "Hooli", *person])
    sheet.append(["TA-4", "1004", "uid-4", "-", "HB-1", "external_uid", "uid-1", "customer", "-", "Hooli", *person])
    countries = book.create_sheet("Countries")
    countries.append(["Name", "Code"])
    countries.append(["Germany", "DE"])
    book.save(path)


def product(path: pathlib.Path) -> None:
    """A product as the command line of CloudBlue Connect exports it; some of its sheets."""
    book = openpyxl.Workbook()
    general = book.active
    general.title = "General Information"
    for row in (["Product information", None], ["Account ID", "VA-000-000"], ["Account Name", "Vendor"], [None, None],
                ["Product ID", "PRD-000-111-222"], ["Product Name", "Cloud CRM"],
                ["Export datetime", datetime.datetime(2026, 11, 20, 10, 0)], ["Product Category", "CRM"]):
        general.append(row)
    capabilities = book.create_sheet("Capabilities")
    for row in (["Capability", "Action", "Value"], ["Reseller Authorization Level", "-", 2],
                ["Dynamic Validation of the Draft Requests", "-", "Disabled"],
                ["Dynamic Validation of the Inquiring Form", "-", "Disabled"], ["Administrative Hold", "-", "Disabled"]):
        capabilities.append(row)
    header = ["Verbose ID", "ID", "Action", "Title", "Description", "Phase", "Scope", "Type", "Required", "Unique",
              "Hidden", "JSON Properties", "Created", "Modified"]
    day = datetime.datetime(2026, 1, 1)
    regions = '{"hint_text": "", "choices": [' + ", ".join(
        f'{{"value": "{each}", "label": "In {each}", "default": false}}' for each in ("EMEA", "Americas", "Asia")) + "]}"

    def parameter(number, name, title, phase, scope, kind, required, hidden=None, properties="{}"):
        return [name, f"PRM-000-111-222-000{number}", "-", title, "-", phase, scope, kind, required, "-",
                hidden or "-", properties, day, day]

    sheets = {
        "Ordering Parameters": [
            parameter(1, "region", "Region", "ordering", "tier2", "dropdown", True, None, regions),
            parameter(2, "company_no", "Company number", "ordering", "tier1", "text", True),
            parameter(3, "seats", "Seats", "ordering", "asset", "text", True),
            parameter(4, "admin_email", "Administrator", "ordering", "asset", "email", True),
            parameter(5, "pin", "First password", "ordering", "asset", "password", "-"),
            parameter(6, "internal", "Internal remark", "ordering", "asset", "text", "-", True)],
        "Fulfillment Parameters": [
            parameter(7, "distributor_id", "Distributor number at the vendor", "fulfillment", "tier2", "text", True),
            parameter(8, "partner_id", "Partner number at the vendor", "fulfillment", "tier1", "text", True),
            parameter(9, "tenant", "Tenant", "fulfillment", "asset", "subdomain", True)],
        "Configuration Parameters": [
            ["size", "PRM-000-111-222-0010", "-", "Size", "-", "configuration", "product", "text", "-", "-", "-", "{}", day, day]],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.append(header)
        for row in rows:
            sheet.append(row)
    items = book.create_sheet("Items")
    items.append(["ID", "MPN", "Action", "Name", "Description", "Type", "Precision", "Unit", "Billing Period",
                  "Commitment", "Status"])
    items.append(["PRD-000-111-222-0001", "SEAT", "-", "Seat", "One seat", "reservation", "integer", "Seat", "monthly",
                  "-", "published"])
    book.save(path)


def by_libreoffice(source: pathlib.Path, target: pathlib.Path, kind: str = "xlsx") -> None:
    if not shutil.which("soffice"):
        return
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
                        "--outdir", folder, str(source)], check=True, capture_output=True)
        shutil.move(f"{folder}/{source.stem}.{kind}", target)


channel(HERE / "channel-openpyxl.xlsx")
numbers(HERE / "numbers-openpyxl.xlsx")
customers(HERE / "customers-openpyxl.xlsx")
product(HERE.parent / "connect" / "product-openpyxl.xlsx")
by_libreoffice(HERE.parent / "connect" / "product-openpyxl.xlsx", HERE.parent / "connect" / "product-libreoffice.xlsx")
by_libreoffice(HERE / "channel-openpyxl.xlsx", HERE / "channel-libreoffice.xlsx")
by_libreoffice(HERE / "numbers-openpyxl.xlsx", HERE / "numbers-libreoffice.xlsx")
by_libreoffice(HERE / "channel-openpyxl.xlsx", HERE / "channel-libreoffice.ods", "ods")
by_libreoffice(HERE / "channel-openpyxl.xlsx", HERE / "channel-libreoffice.xls", "xls")
