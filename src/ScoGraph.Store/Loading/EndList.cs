using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>Types and ends of the relationships being loaded, in flat arrays by id.</summary>
internal sealed class EndList
{
    /// <summary>The type of an id that no relationship has.</summary>
    public const TypeId NoType = -1;

    private readonly int[] _types;

    /// <param name="table">The relationships.</param>
    /// <param name="bound">Every id is below it.</param>
    public EndList(RelationshipTable table, RelationshipId bound)
    {
        (_types, StartArray, EndArray) = (new int[bound], new int[bound], new int[bound]);
        for (int first = 0; first < bound; first += RelationshipTable.PageSize)
        {
            int count = Math.Min(RelationshipTable.PageSize, bound - first);
            if (table.Page(first >> RelationshipTable.PageBits) is { } page)
                Copy(page, table.Live, first, count);
            else
                _types.AsSpan(first, count).Fill(NoType);
        }
    }

    public int Count => _types.Length;

    public ReadOnlySpan<int> Types => _types;

    /// <summary>The start of each relationship; 0 of an id that none has.</summary>
    public NodeId[] StartArray { get; }

    /// <summary>The end of each relationship; 0 of an id that none has.</summary>
    public NodeId[] EndArray { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Copy(RelationshipPage page, IdSet live, RelationshipId first, int count)
    {
        page.Types.AsSpan(0, count).CopyTo(_types.AsSpan(first));
        page.Starts.AsSpan(0, count).CopyTo(StartArray.AsSpan(first));
        page.Ends.AsSpan(0, count).CopyTo(EndArray.AsSpan(first));
        ReadOnlySpan<ulong> words = live.Page(first >> IdSet.PageBits).AsSpan();
        int word = (first & (IdSet.PageSize - 1)) >> 6;
        bool allLive = !words.IsEmpty && words.Slice(word, RelationshipTable.PageSize / 64).IndexOfAnyExcept(ulong.MaxValue) < 0;
        for (int i = 0; !allLive && i < count; i++)
        {
            if (!live.Contains(first + i))
                (_types[first + i], StartArray[first + i], EndArray[first + i]) = (NoType, 0, 0);
        }
    }
}
