using ScoGraph.Model.Schema;

namespace ScoGraph.Store;

/// <summary>
/// Builds a graph from a stream of elements at once: much faster than writing them one by one, since adjacency is sorted and counted only
/// at the end. Nodes are numbered from 0, and so are relationships, in the order in which they come. One thread; built once.
/// </summary>
internal sealed class BulkLoader
{
    private readonly StoreTables _tables;
    private readonly DraftContent _content;
    private readonly DraftTable<ColumnLoader> _nodeColumns = new();
    private readonly DraftTable<ColumnLoader> _relationshipColumns = new();
    private GraphCatalog _catalog = GraphCatalog.Empty;
    private bool _built;

    /// <summary>How many threads may build at once.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>A loader for a new store.</summary>
    public BulkLoader()
        : this(new StoreTables())
    {
    }

    /// <summary>
    /// A loader for <see cref="BuildInto"/> the store of a transaction, which must never have held anything: ids begin with 0.
    /// </summary>
    /// <exception cref="InvalidOperationException">The graph holds or held something.</exception>
    public BulkLoader(StoreTransaction transaction)
        : this(transaction.Content.Tables)
    {
        RequireEmpty(transaction);
    }

    private BulkLoader(StoreTables tables)
    {
        _tables = tables;
        _content = new DraftContent(new GraphContent { Tables = tables });
    }

    /// <summary>How many nodes came so far; the id of the next one.</summary>
    public int NodeCount => _content.NodeBound;

    public int RelationshipCount => _content.RelationshipBound;

    /// <summary>The number of a set of labels, to be used for many nodes.</summary>
    public int LabelSet(ReadOnlySpan<string> labels)
    {
        int set = LabelSetTable.EmptySet;
        foreach (string label in labels)
            set = _tables.LabelSets.With(set, _tables.Labels.GetOrAdd(label));
        return set;
    }

    public int AddNode(ReadOnlySpan<string> labels) => AddNode(LabelSet(labels));

    /// <summary>Adds a node with a set of labels from <see cref="LabelSet"/>.</summary>
    public int AddNode(int labelSet)
    {
        int node = _content.NodeBound;
        if (node == int.MaxValue)
            throw StoreErrors.Full("nodes");
        _content.NodeBound = node + 1;
        _content.Nodes.Add(node);
        if (labelSet != LabelSetTable.EmptySet)
            _content.SetLabelSet(node, labelSet);
        return node;
    }

    /// <summary>Adds nodes with the same set of labels.</summary>
    /// <returns>The first, which the others follow.</returns>
    public int AddNodes(int labelSet, int count)
    {
        int first = _content.NodeBound;
        if (count > int.MaxValue - first)
            throw StoreErrors.Full("nodes");
        _content.NodeBound = first + count;
        _content.Nodes.AddRange(first, count);
        if (labelSet != LabelSetTable.EmptySet)
            _content.SetLabelSets(first, count, labelSet);
        return first;
    }

    /// <summary>Leaves ids out: the next node gets an id that is at least as high as told.</summary>
    public void SkipNodes(NodeId next) => _content.NodeBound = Math.Max(_content.NodeBound, next);

    /// <summary>Leaves ids out: the next relationship gets an id that is at least as high as told.</summary>
    public void SkipRelationships(RelationshipId next) => _content.RelationshipBound = Math.Max(_content.RelationshipBound, next);

    /// <summary>The number of a relationship type, to be used for many relationships.</summary>
    public int RelationshipType(string type) => _tables.RelationshipTypes.GetOrAdd(type);

    /// <summary>Adds a relationship between nodes that were added before.</summary>
    public int AddRelationship(int type, int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(end);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, NodeCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(end, NodeCount);
        int relationship = _content.RelationshipBound;
        if (relationship == int.MaxValue)
            throw StoreErrors.Full("relationships");
        _content.RelationshipBound = relationship + 1;
        _content.RelationshipTable.Add(relationship, type, start, end);
        return relationship;
    }

    /// <summary>Adds relationships of one type between nodes that were added before.</summary>
    /// <returns>The first, which the others follow.</returns>
    public int AddRelationships(int type, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        int first = _content.RelationshipBound;
        if (starts.Length > int.MaxValue - first)
            throw StoreErrors.Full("relationships");
        RequireNodes(starts);
        RequireNodes(ends);
        _content.RelationshipBound = first + starts.Length;
        _content.RelationshipTable.AddRange(first, type, starts, ends);
        return first;
    }

    /// <summary>Where the values of a node property go.</summary>
    public ColumnLoader NodeProperty(string key)
    {
        int id = _tables.PropertyKeys.GetOrAdd(key);
        if (_nodeColumns.Find(id) is not { } column)
            _nodeColumns.Add(id, column = new ColumnLoader(_content.NodeColumn(id)));
        return column;
    }

    /// <summary>Where the values of a relationship property go.</summary>
    public ColumnLoader RelationshipProperty(string key)
    {
        int id = _tables.PropertyKeys.GetOrAdd(key);
        if (_relationshipColumns.Find(id) is not { } column)
            _relationshipColumns.Add(id, column = new ColumnLoader(_content.RelationshipColumn(id)));
        return column;
    }

    /// <summary>Declares a constraint or an index.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">The name is that of another one.</exception>
    public void Declare(GraphDeclaration declaration)
    {
        if (_catalog.Find(declaration.Name) is { } known && !known.Equals(declaration))
            throw StoreErrors.DeclaredOtherwise(declaration, known);
        _catalog = _catalog.With(declaration);
    }

    /// <summary>A store with what came.</summary>
    /// <param name="time">The clock of its commits; null for the system's.</param>
    /// <exception cref="Model.Diagnostics.ValueException">What came violates a constraint.</exception>
    public MemoryStore Build(TimeProvider? time = null) => new(BuildState(), time);

    /// <summary>Makes what came the state of a transaction whose graph is empty.</summary>
    /// <exception cref="InvalidOperationException">The graph holds or held something, or the loader was built already.</exception>
    /// <exception cref="ArgumentException">The loader was made for another store.</exception>
    /// <exception cref="Model.Diagnostics.ValueException">What came violates a constraint; the transaction is as before.</exception>
    public void BuildInto(StoreTransaction transaction)
    {
        if (transaction.Content.Tables != _tables)
            throw StoreErrors.ForeignTransaction(nameof(transaction));
        RequireEmpty(transaction);
        foreach (GraphDeclaration declaration in transaction.Content.Declared.Schema.Catalog.All)
            Declare(declaration);
        transaction.Replace(BuildState());
    }

    private void RequireNodes(ReadOnlySpan<int> nodes)
    {
        if (nodes.ContainsAnyExceptInRange(0, NodeCount - 1))
            throw new ArgumentOutOfRangeException(nameof(nodes), "An end is no node that was added before.");
    }

    private static void RequireEmpty(StoreTransaction transaction)
    {
        GraphContent content = transaction.Content;
        if (content.Nodes.Count > 0 || content.Tables.FirstNode > 0)
            throw StoreErrors.NotEmpty();
    }

    /// <summary>The state of what came.</summary>
    /// <exception cref="InvalidOperationException">The loader was built already.</exception>
    /// <exception cref="Model.Diagnostics.ValueException">What came violates a constraint.</exception>
    public MemorySnapshot BuildState()
    {
        if (_built)
            throw StoreErrors.AlreadyBuilt();
        _built = true;
        foreach (KeyId key in _nodeColumns.Ids)
            _content.Counts.ChangeNodeKey(key, ColumnPages.Count(_content.NodeColumn(key).View));
        foreach (KeyId key in _relationshipColumns.Ids)
            _content.Counts.ChangeRelationshipKey(key, ColumnPages.Count(_content.RelationshipColumn(key).View));
        MemorySnapshot state = StateAssembly.Build(
            _content.Freeze() with { Declared = DeclaredIndexes.Of(_tables.Resolve(_catalog)) }, Threads);
        ConstraintCheck.AllOf(state, state.Content.Declared.Schema);
        return state;
    }
}
