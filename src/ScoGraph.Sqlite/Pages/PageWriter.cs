using ScoGraph.Sqlite.Encoding;

namespace ScoGraph.Sqlite.Pages;

/// <summary>Makes rows of groups of pages, and hands them on in portions.</summary>
/// <param name="nextVersion">The version of the first row.</param>
/// <param name="write">Writes a portion.</param>
internal sealed class PageWriter(long nextVersion, Action<IReadOnlyList<PageRow>> write)
{
    /// <summary>About how many bytes are handed on at a time: so many keep others waiting for few milliseconds.</summary>
    private const int PortionSize = 1 << 20;

    /// <summary>Texts are compressed where that saves a quarter; the steps between numbers are short as they are.</summary>
    private const double WorthOfTexts = 0.75;

    private readonly ByteWriter _group = new();
    private readonly ByteWriter _page = new();
    private List<PageRow> _rows = [];
    private long _size;

    public long NextVersion { get; private set; } = nextVersion;

    /// <summary>All groups of a part.</summary>
    public PartVersions Write(Part part)
    {
        long[] groups = new long[part.GroupCount];
        for (int group = 0; group < groups.Length; group++)
            groups[group] = Write(part, group);
        return new PartVersions(part.PageCount, groups);
    }

    /// <returns>The version of the row; 0 where all pages of the group are absent.</returns>
    public long Write(Part part, int group)
    {
        if (!part.WriteGroup(group, _group, _page))
            return 0;
        bool hasTexts = part.Key.Kind is PageKind.NodeColumn or PageKind.RelationshipColumn or PageKind.Texts;
        byte[] data = SealedBytes.Seal(_group.Written, NextVersion, hasTexts ? WorthOfTexts : 0);
        _rows.Add(new PageRow(NextVersion, data));
        _size += data.Length;
        if (_size >= PortionSize)
            Flush();
        return NextVersion++;
    }

    /// <summary>Hands on what is left.</summary>
    public void Flush()
    {
        if (_rows.Count == 0)
            return;
        (List<PageRow> rows, _rows, _size) = (_rows, [], 0);
        write(rows);
    }
}
