namespace ScoGraph.Sql.Statements;

/// <summary>
/// What a statement may read where each database holds a part of the graph: its own nodes, the relationships at them, and tables of which
/// every database has a copy. Notes whether what is written needs more.
/// </summary>
/// <param name="mayScan">Whether nodes may be scanned.</param>
internal sealed class Locality(bool mayScan)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Whether scans are allowed now: one that is not the first of its rows would find a part of the nodes.</summary>
    public bool MayScan { get; set; } = mayScan;

    /// <summary>Whether something was written that the database does not hold.</summary>
    public bool Leaves { get; private set; }

    /// <summary>Says that the node with an id is of the database.</summary>
    public void Add(string id) => _ids.Add(id);

    /// <summary>Whether the node with an id is of the database.</summary>
    public bool Has(string id) => _ids.Contains(id);

    /// <summary>Notes that the tables of a node, or its relationships, are read.</summary>
    public void Use(string id) => Leaves |= !_ids.Contains(id);

    /// <summary>Notes that nodes are scanned.</summary>
    public void Scan() => Leaves |= !MayScan;

    /// <summary>Notes that something is read that may be elsewhere.</summary>
    public void Leave() => Leaves = true;
}
