// What bringing files takes in the page's own engine: read, checked and opened, under node. Each size is twice the one before,
// so that whatever grows faster than its file shows. Run by scripts/bench.
import { loadWhole } from '../wasm/lib/engine.mjs';
import { workbookFiles, zip } from '../wasm/lib/workbooks.mjs';

const kRuns = 3;
const engine = await loadWhole();

/** The quickest of some runs, in milliseconds. */
function took(request, payload) {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < kRuns; i += 1) {
    const before = performance.now();
    const answer = JSON.parse(engine(request, payload).toString());
    best = Math.min(best, performance.now() - before);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems.slice(0, 3)));
    engine({ call: 'close', session: answer.result.state.session });
  }
  return best;
}

const parameter = (id, scope, value) => ({
  id, title: `The ${id}`, type: 'text', scope, phase: 'ordering', value, constraints: { required: true },
});
const product = { id: 'PRD-000-111-222', name: 'Cloud CRM' };

/** Requests of customers of a tenth as many resellers, under fifty distributors; the setups that most of them wait for. */
function answers(count) {
  const resellers = Math.max(1, count / 10);
  const requests = Array.from({ length: count }, (_, i) => ({
    id: `PR-${i}`, type: 'purchase', status: i % 3 ? 'tiers_setup' : 'approved',
    asset: {
      id: `AS-${i}`, status: i % 3 ? 'processing' : 'active', product,
      params: ['seats', 'domain', 'owner'].map((id) => parameter(id, 'asset', `${id} ${i}`)),
      tiers: {
        customer: { id: `TA-C${i}`, name: `Customer ${i}`, contact_info: { city: 'Town' } },
        tier1: { id: `TA-R${i % resellers}`, name: `Reseller ${i % resellers}` },
        tier2: { id: `TA-D${(i % resellers) % 50}`, name: `Distributor ${(i % resellers) % 50}` },
      },
    },
  }));
  const setup = (letter, level, i) => ({
    id: `TCR-${letter}${i}`, type: 'setup', status: level === 1 ? 'tiers_setup' : 'inquiring',
    configuration: { id: `TC-${letter}${i}`, account: { id: `TA-${letter}${i}` }, product, tier_level: level },
    params: [parameter(`asked_${level}`, `tier${level}`, '')],
  });
  const setups = [
    ...Array.from({ length: resellers }, (_, i) => setup('R', 1, i)),
    ...Array.from({ length: 50 }, (_, i) => setup('D', 2, i)),
  ];
  return Buffer.from(JSON.stringify([...requests, ...setups]));
}

/** A customers export, as a workbook. */
function customers(count) {
  const header = ['ID', 'External ID', 'External UID', 'Action', 'Hub ID', 'Parent Search Criteria', 'Parent Search Value',
    'Type', 'Tax ID', 'Company Name', 'Address Line 1', 'City'];
  const rows = Array.from({ length: count }, (_, i) => [`TA-${i}`, `${i}`, `uid-${i}`, '-', 'HB-1', i > 9 ? 'id' : '-',
    i > 9 ? `TA-${Math.floor(i / 10)}` : '-', i > 9 ? 'customer' : 'reseller', '-', `Company ${i}`, 'Street 1', 'Town']);
  return zip(workbookFiles({ Customers: [header, ...rows] }));
}

function table(count) {
  const rows = Array.from({ length: count }, (_, i) =>
    i === 0 ? 'Root,,,,,3.2' : `Partner ${i},${i < 10 ? 'Root' : `Partner ${Math.floor(i / 10)}`},yes,no,yes,${i % 7}.5`);
  return Buffer.from(`organization,upstream,data_sync,exclusive,allow_edit,project-cost\n${rows.join('\n')}\n`);
}

const kFiles = [
  ['requests of CloudBlue Connect, JSON', answers, {}, [5_000, 10_000, 20_000, 40_000]],
  ['rows of customers, XLSX', customers, { format: 'csv' }, [2_500, 5_000, 10_000, 20_000]],
  ['rows of a channel, CSV', table, { format: 'csv' }, [25_000, 50_000, 100_000, 200_000]],
];
for (const [what, make, how, counts] of kFiles) {
  let before = 0;
  for (const count of counts) {
    const payload = make(count);
    const time = took({ call: 'open', ...how }, payload);
    const growth = before > 0 ? `, ${(time / before).toFixed(2)} times the half` : '';
    console.log(`${count} ${what} (${(payload.length / 1e6).toFixed(1)} MB): ${time.toFixed(0)} ms${growth}`);
    before = time;
  }
}
