// The engine with all systems, for when the page needs more than it begins with.
import createSluice from 'sluice-engine/whole';
import { serve } from './serve';

serve(createSluice);
