// Words for what a user does in the tab of Entitlements.
import type { Locator } from '@playwright/test';
import { expect, type Sluice } from './sluice';

export class Entitlements {
  constructor(readonly sluice: Sluice) {}

  /** Opens a scenario in the tab. */
  async open(scenario: object): Promise<void> {
    await this.sluice.open();
    await this.sluice.importFile('entitlements.json', JSON.stringify(scenario));
    await this.sluice.page.getByRole('tab', { name: 'Entitlements', exact: true }).first().click();
    await expect(this.accounts).toBeVisible();
  }

  /** Takes every step of the timeline. */
  async toTheEnd(): Promise<void> {
    const timeline = this.pane('Timeline');
    await timeline.getByRole('slider').press('End');
    await expect(timeline.getByRole('button', { name: 'One step on' })).toBeDisabled();
  }

  /** Opens the dialog in which a distribution is planned. */
  async planDistribution(): Promise<Locator> {
    const name = 'Plan a distribution';
    await this.pane('Demand chain').getByRole('button', { name }).click();
    return this.sluice.page.getByRole('dialog', { name });
  }

  /** Lets the later events be refused for the one that is being made. */
  async insertAllTheSame(): Promise<void> {
    const asked = this.sluice.page.getByRole('dialog', { name: /^\d+ later events? would be refused$/ });
    await asked.getByRole('button', { name: 'Insert all the same' }).click();
  }

  pane(name: 'Accounts' | 'Demand chain' | 'Inspector' | 'Timeline'): Locator {
    return this.sluice.page.getByRole('region', { name, exact: true });
  }
  get accounts(): Locator {
    return this.sluice.page.getByRole('treegrid', { name: 'Accounts' });
  }
  get list(): Locator {
    return this.sluice.page.getByRole('treegrid', { name: 'Entitlements' });
  }
  get dialog(): Locator {
    return this.sluice.page.getByRole('dialog');
  }

  /** Shows everything as the account with this name sees it. */
  async viewAs(name: string): Promise<void> {
    const field = this.pane('Accounts').getByRole('combobox', { name: 'View as' });
    await field.fill(name);
    const offered = this.sluice.page.getByRole('listbox', { name: 'View as' });
    await offered
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(this.pane('Demand chain')).toContainText(`As ${name} sees it.`);
  }
  async viewAsNobody(): Promise<void> {
    await this.pane('Demand chain')
      .getByRole('button', { name: 'Show everything', exact: true })
      .first()
      .click();
    await expect(this.pane('Demand chain')).not.toContainText('sees it.');
  }

  /** Chooses an entitlement in the list by its id. */
  async choose(id: string): Promise<void> {
    await this.sluice.page
      .getByRole('tablist', { name: 'Views' })
      .getByRole('tab', { name: 'Entitlements' })
      .click();
    await this.list.getByRole('row', { name: new RegExp(`^${id} `) }).click();
    await expect(
      this.pane('Inspector').getByRole('heading', { level: 2, name: id, exact: true }),
    ).toBeVisible();
  }
  action(name: string): Locator {
    return this.pane('Inspector')
      .getByRole('group', { name: 'Actions' })
      .getByRole('button', { name, exact: true });
  }
}
