namespace ScoGraph.Sql.Paths;

/// <summary>How paths are put into rows: behind their other values the path and the list of its relationships.</summary>
/// <param name="Width">How many other values there are.</param>
/// <param name="From">Where the node stands at which paths begin.</param>
/// <param name="To">Where the node stands at which they end.</param>
/// <param name="Min">The least length: 0 or 1.</param>
/// <param name="Max">The greatest length.</param>
/// <param name="All">Whether all shortest paths are meant, or one.</param>
/// <param name="IsReversed">Whether a path is read from its end.</param>
internal sealed record PathShape(int Width, int From, int To, long Min, long Max, bool All, bool IsReversed);
