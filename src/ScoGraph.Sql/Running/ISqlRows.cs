using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Foreign;

namespace ScoGraph.Sql.Running;

/// <summary>Rows that statements give, for some values of the query's parameters.</summary>
internal interface ISqlRows : IForeignRows
{
    /// <summary>Whether they mean what the query does with these parameters.</summary>
    bool Accepts(IReadOnlyDictionary<string, Value> given);
}
