// Before anything asks for an engine: the file holds the whole one alone.
import { beginWhole } from '../engine/client';

beginWhole();
