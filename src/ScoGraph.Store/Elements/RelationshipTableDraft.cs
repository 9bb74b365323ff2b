using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>
/// The table of relationships being changed. Entries are written once, when a relationship is created, and stay readable after its
/// deletion, since a statement may still ask what it deleted.
/// </summary>
internal sealed class RelationshipTableDraft(RelationshipTable original)
{
    /// <summary>A page without relationships, which is never written to.</summary>
    public static readonly RelationshipPage NoEntries = RelationshipPage.Create();

    private readonly PageDirectory<RelationshipPage> _pages = new(original, NoEntries);
    private readonly IdSetDraft _live = new(original.Live);
    private RelationshipTable? _view;
    private RelationshipPage?[]? _viewed;

    /// <summary>The table as it is now. Later entries may show in it; later deletions do not.</summary>
    public RelationshipTable View
    {
        get
        {
            if (_view is null || _viewed != _pages.Pages || _view.Live != _live.View)
                _view = new RelationshipTable(_viewed = _pages.Pages, _live.View, _pages.Source);
            return _view;
        }
    }

    public bool IsLive(RelationshipId id) => _live.Contains(id);

    public (TypeId Type, NodeId Start, NodeId End) this[RelationshipId id]
    {
        get
        {
            RelationshipPage page = _pages[id >> RelationshipTable.PageBits]!;
            int at = id & (RelationshipTable.PageSize - 1);
            return (page.Types[at], page.Starts[at], page.Ends[at]);
        }
    }

    public void Add(RelationshipId id, TypeId type, NodeId start, NodeId end)
    {
        RelationshipPage page = Own(id >> RelationshipTable.PageBits);
        int at = id & (RelationshipTable.PageSize - 1);
        page.Types[at] = type;
        page.Starts[at] = start;
        page.Ends[at] = end;
        _live.Add(id);
    }

    /// <summary>Adds relationships of one type whose ids follow one another.</summary>
    public void AddRange(RelationshipId first, TypeId type, ReadOnlySpan<NodeId> starts, ReadOnlySpan<NodeId> ends)
    {
        for (int done = 0; done < starts.Length;)
        {
            int at = (first + done) & (RelationshipTable.PageSize - 1);
            int count = Math.Min(starts.Length - done, RelationshipTable.PageSize - at);
            RelationshipPage page = Own((first + done) >> RelationshipTable.PageBits);
            page.Types.AsSpan(at, count).Fill(type);
            starts.Slice(done, count).CopyTo(page.Starts.AsSpan(at));
            ends.Slice(done, count).CopyTo(page.Ends.AsSpan(at));
            done += count;
        }

        _live.AddRange(first, starts.Length);
    }

    public void Remove(RelationshipId id) => _live.Remove(id);

    private RelationshipPage Own(int page)
    {
        if (!_pages.Owns(page))
        {
            _pages.Put(page, _pages[page] is { } old
                ? new RelationshipPage([.. old.Types], [.. old.Starts], [.. old.Ends]) : RelationshipPage.Create());
        }

        return _pages.Pages[page]!;
    }
}
