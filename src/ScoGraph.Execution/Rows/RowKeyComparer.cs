using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <summary>Rows of values are one key if they are equivalent position by position.</summary>
internal sealed class RowKeyComparer : IEqualityComparer<Value[]>
{
    public static readonly RowKeyComparer Instance = new();

    public bool Equals(Value[]? x, Value[]? y)
    {
        for (int i = 0; i < x!.Length; i++)
        {
            if (!Equivalence.AreEquivalent(x[i], y![i]))
                return false;
        }

        return true;
    }

    public int GetHashCode(Value[] row)
    {
        HashCode hash = default;
        foreach (Value value in row)
            hash.Add(Equivalence.Hash(value));
        return hash.ToHashCode();
    }
}
