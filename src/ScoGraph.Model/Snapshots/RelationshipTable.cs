using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots;

/// <summary>Type and ends of every relationship, by id, in pages.</summary>
internal sealed class RelationshipTable(RelationshipTable.Page?[] pages, IdSet live)
{
    public const int PageBits = 10;
    public const int PageSize = 1 << PageBits;

    public static readonly RelationshipTable Empty = new([], IdSet.Empty);

    /// <summary>The ids that are in use.</summary>
    public IdSet Live => live;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Type(int id) => pages[id >> PageBits]!.Types[id & (PageSize - 1)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Start(int id) => pages[id >> PageBits]!.Starts[id & (PageSize - 1)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int End(int id) => pages[id >> PageBits]!.Ends[id & (PageSize - 1)];

    /// <summary>Three parallel arrays of <see cref="PageSize"/> entries.</summary>
    internal sealed record Page(int[] Types, int[] Starts, int[] Ends);
}
