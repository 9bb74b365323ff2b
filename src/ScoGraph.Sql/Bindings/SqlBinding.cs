namespace ScoGraph.Sql.Bindings;

/// <summary>What a variable of the query is in a statement.</summary>
internal abstract class SqlBinding
{
    /// <summary>The same variable in a SELECT around the one that has it so far.</summary>
    /// <param name="wrap">What makes of values within those outside.</param>
    public abstract SqlBinding Outside(Wrap wrap);
}
