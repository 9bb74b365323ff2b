namespace ScoGraph.Store;

/// <summary>The types around nodes being changed.</summary>
internal sealed class NodeTypesDraft(ChunkTable<TypeId[]> original)
{
    private readonly ChunkTableDraft<TypeId[]> _byGroup = new(original);
    private HashSet<(int Group, TypeId Type)>? _thinned;

    public ChunkTable<TypeId[]> View => _byGroup.View;

    /// <summary>The types that relationships of a node may have.</summary>
    public ReadOnlySpan<TypeId> Of(NodeId node) => _byGroup[node >> NodeTypes.GroupBits];

    /// <summary>Notes a type of a node.</summary>
    public void Add(NodeId node, TypeId type)
    {
        int group = node >> NodeTypes.GroupBits;
        TypeId[] types = _byGroup[group];
        int at = Array.BinarySearch(types, type);
        if (at < 0)
            _byGroup[group] = [.. types.AsSpan(0, ~at), type, .. types.AsSpan(~at)];
    }

    /// <summary>Notes that a node lost a relationship of a type.</summary>
    public void Thin(NodeId node, TypeId type) => (_thinned ??= []).Add((node >> NodeTypes.GroupBits, type));

    /// <summary>The types without those that nobody in a group has any more.</summary>
    /// <param name="isGone">Whether a group has no relationship of a type, in either direction.</param>
    public ChunkTable<TypeId[]> Freeze(Func<int, TypeId, bool> isGone)
    {
        foreach ((int group, TypeId type) in _thinned ?? [])
        {
            TypeId[] types = _byGroup[group];
            if (isGone(group, type) && Array.BinarySearch(types, type) is >= 0 and var at)
                _byGroup[group] = types.Length == 1 ? original.Otherwise : [.. types.AsSpan(0, at), .. types.AsSpan(at + 1)];
        }

        if (_thinned is not null)
            _byGroup.DropEmpty();
        return View;
    }
}
