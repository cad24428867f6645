// The engine that the page begins with.
import createSluice from 'sluice-engine';
import { serve } from './serve';

serve(createSluice);
