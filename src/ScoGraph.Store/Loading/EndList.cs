using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>Types and ends of the relationships being loaded, in flat arrays by id.</summary>
internal sealed class EndList
{
    /// <summary>The type of an id that no relationship has.</summary>
    public const TypeId NoType = -1;

    private readonly int[] _types;
    private readonly int[] _starts;
    private readonly int[] _ends;

    /// <param name="table">The relationships.</param>
    /// <param name="bound">Every id is below it.</param>
    public EndList(RelationshipTable table, RelationshipId bound)
    {
        (_types, _starts, _ends) = (new int[bound], new int[bound], new int[bound]);
        for (RelationshipId id = 0; id < bound; id++)
        {
            bool lives = table.Live.Contains(id);
            (_types[id], _starts[id], _ends[id]) = lives ? (table.Type(id), table.Start(id), table.End(id)) : (NoType, 0, 0);
        }
    }

    public int Count => _types.Length;

    public ReadOnlySpan<int> Types => _types;

    public ReadOnlySpan<int> Starts => _starts;

    public ReadOnlySpan<int> Ends => _ends;
}
