namespace ScoGraph.Sqlite.Encoding;

/// <summary>Ids told by the step from another.</summary>
internal static class Ids
{
    /// <exception cref="DamagedException">The step leads to what is no id.</exception>
    public static int After(int id, long step)
    {
        long next = unchecked(id + step);
        return (ulong)next <= int.MaxValue ? (int)next : throw new DamagedException("an id is out of bounds");
    }
}
