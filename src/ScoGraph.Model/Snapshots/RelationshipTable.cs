using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots;

/// <summary>Type and ends of every live relationship, by id, in pages. A page whose relationships were all deleted may be absent.</summary>
internal sealed class RelationshipTable(RelationshipPage?[] own, IdSet live, PageSource<RelationshipPage>? source = null)
    : Paged<RelationshipPage>(own, source)
{
    public const int PageBits = 10;
    public const int PageSize = 1 << PageBits;

    public static readonly RelationshipTable Empty = new([], IdSet.Empty);

    /// <summary>The ids that are in use.</summary>
    public IdSet Live => live;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TypeId Type(RelationshipId id) => Page(id >> PageBits)!.Types[id & (PageSize - 1)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NodeId Start(RelationshipId id) => Page(id >> PageBits)!.Starts[id & (PageSize - 1)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NodeId End(RelationshipId id) => Page(id >> PageBits)!.Ends[id & (PageSize - 1)];
}
