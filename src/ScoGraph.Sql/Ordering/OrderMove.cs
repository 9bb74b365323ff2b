namespace ScoGraph.Sql.Ordering;

/// <summary>What leads from one state of an order to the next.</summary>
/// <param name="Before">The state before; null for the first.</param>
/// <param name="Step">The step that is made; -1 for none.</param>
/// <param name="Begin">The node where it begins, or that is scanned.</param>
/// <param name="Scans">Whether that node is scanned, for rows of which every database gets all.</param>
/// <param name="Cost">What all costs so far.</param>
/// <param name="Share">How many rows there are of those of the pattern, as equal ones became one where they moved.</param>
internal sealed record OrderMove(OrderState? Before, int Step, int Begin, bool Scans, double Cost, double Share);
