using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>
/// An adjacency being changed. Changes gather by page and are worked in when somebody reads, so that many writes in a row cost one new
/// page for each page they touch.
/// </summary>
internal sealed class AdjacencyDraft(Adjacency original)
{
    private const int FewChanges = 64;

    private readonly PageDirectory<AdjacencyPage> _pages = new(original, AdjacencyPage.Empty);
    private readonly Dictionary<int, PageChanges> _pending = [];
    private Adjacency? _view;
    private AdjacencyPage?[]? _viewed;

    /// <summary>
    /// The adjacency as it is now. Later pages show in it until it must be replaced; spans that were taken from it do not change.
    /// </summary>
    public Adjacency View
    {
        get
        {
            if (_pending.Count > 0)
                SettleAll();
            return Settled;
        }
    }

    public void Add(AdjacencyEntry entry) => ChangesOf(entry.Node).Add(entry);

    public void Remove(AdjacencyEntry entry) => ChangesOf(entry.Node).Remove(entry);

    public int Degree(NodeId node)
    {
        PageChanges? changes = Few(node);
        int degree = Settled.Degree(node);
        return changes is null ? degree : degree + changes.CountOf(node);
    }

    /// <summary>Adds the relationships of a node to a list, in no order.</summary>
    public void Read(NodeId node, List<RelationshipId> relationships)
    {
        PageChanges? changes = Few(node);
        int from = relationships.Count;
        foreach (AdjacencyChunk chunk in Settled.Chunks(node))
            relationships.AddRange(chunk.Relationships);
        changes?.Apply(node, relationships, from);
    }

    /// <summary>The adjacency without the changes that are pending.</summary>
    private Adjacency Settled
    {
        get
        {
            if (_view is null || _viewed != _pages.Pages)
                _view = new Adjacency(_viewed = _pages.Pages, _pages.Source);
            return _view;
        }
    }

    /// <summary>The pending changes around a node, if they are worth looking through; else they are worked in.</summary>
    private PageChanges? Few(int node)
    {
        int page = node >> Adjacency.PageBits;
        if (!_pending.TryGetValue(page, out PageChanges? changes) || changes.Count <= FewChanges)
            return changes;
        _pending.Remove(page);
        Settle(page, changes);
        return null;
    }

    private PageChanges ChangesOf(int node)
    {
        int page = node >> Adjacency.PageBits;
        if (!_pending.TryGetValue(page, out PageChanges? changes))
            _pending.Add(page, changes = new PageChanges());
        return changes;
    }

    private void SettleAll()
    {
        foreach ((int page, PageChanges changes) in _pending)
            Settle(page, changes);
        _pending.Clear();
    }

    private void Settle(int page, PageChanges changes)
    {
        (ReadOnlyMemory<AdjacencyEntry> added, ReadOnlyMemory<AdjacencyEntry> removed) = changes.Settle();
        _pages.Put(page, AdjacencyPages.Merge(_pages[page], added.Span, removed.Span));
    }
}
