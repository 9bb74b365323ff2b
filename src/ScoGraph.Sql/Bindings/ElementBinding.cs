using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>A variable that is a node or a relationship.</summary>
/// <param name="id">Its id; null where it is null.</param>
/// <param name="isPresent">Whether it is null in no row.</param>
internal abstract class ElementBinding(string id, bool isPresent) : SqlBinding
{
    public string Id => id;

    public bool IsPresent => isPresent;

    /// <summary>The id as a value.</summary>
    public SqlValue IdValue => new(id, SqlKind.Integer) { IsPresent = isPresent };

    /// <summary>A property; null where SQL cannot tell it.</summary>
    public abstract SqlValue? Property(string key, StatementDraft draft);
}
