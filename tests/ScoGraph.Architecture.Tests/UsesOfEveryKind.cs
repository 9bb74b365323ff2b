namespace ScoGraph.Architecture;

/// <summary>Uses a type in each way in which code can: what <see cref="ReadingTests"/> looks for.</summary>
internal sealed class UsesOfEveryKind
{
    private readonly List<Direction[]> _inAField = [];

    public static string InAQualifiedName() => ScoGraph.QueryLimits.None.ToString();

    public int InASignature(Func<Node, int> read) => _inAField.Count + read.Method.Name.Length;

    public static object InALambda() => new Func<string>(() => typeof(Relationship).Name);

    public static void InAConstraint<T>(T path)
        where T : IEquatable<GraphPath> => path.Equals(null);

    public static string? InACatch(object? graph)
    {
        try
        {
            return ((Graph)graph!).ToString();
        }
        catch (QueryException exception)
        {
            return exception.Message;
        }
    }
}
