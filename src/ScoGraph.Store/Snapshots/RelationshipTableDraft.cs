using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>
/// The table of relationships being changed. Entries are written once, when a relationship is created, and stay readable after its
/// deletion.
/// </summary>
internal sealed class RelationshipTableDraft(RelationshipTable.Page?[] pages, IdSet live)
{
    private readonly PageDirectory<RelationshipTable.Page> _pages = new(pages);
    private readonly IdSetDraft _live = new(live);
    private RelationshipTable? _view;
    private RelationshipTable.Page?[]? _viewed;

    /// <summary>The table as it is now. Later entries may show in it; later deletions do not.</summary>
    public RelationshipTable View
    {
        get
        {
            if (_view is null || _viewed != _pages.Pages || _view.Live != _live.View)
                _view = new RelationshipTable(_viewed = _pages.Pages, _live.View);
            return _view;
        }
    }

    public RelationshipTable.Page?[] Pages => _pages.Pages;

    public bool IsLive(int id) => _live.Contains(id);

    public (int Type, int Start, int End) this[int id]
    {
        get
        {
            RelationshipTable.Page page = _pages[id >> RelationshipTable.PageBits]!;
            int at = id & (RelationshipTable.PageSize - 1);
            return (page.Types[at], page.Starts[at], page.Ends[at]);
        }
    }

    public void Add(int id, int type, int start, int end)
    {
        RelationshipTable.Page page = Own(id >> RelationshipTable.PageBits);
        int at = id & (RelationshipTable.PageSize - 1);
        page.Types[at] = type;
        page.Starts[at] = start;
        page.Ends[at] = end;
        _live.Add(id);
    }

    public void Remove(int id) => _live.Remove(id);

    private RelationshipTable.Page Own(int page)
    {
        if (!_pages.Owns(page))
        {
            _pages.Put(page, _pages[page] is { } old
                ? new RelationshipTable.Page([.. old.Types], [.. old.Starts], [.. old.Ends])
                : new RelationshipTable.Page(
                    new int[RelationshipTable.PageSize], new int[RelationshipTable.PageSize], new int[RelationshipTable.PageSize]));
        }

        return _pages.Pages[page]!;
    }
}
