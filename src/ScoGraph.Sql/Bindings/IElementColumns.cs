using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>Where more of an element than its id is read; asked for while the statement is written.</summary>
/// <typeparam name="TArm">What is known of a table.</typeparam>
internal interface IElementColumns<TArm>
{
    /// <summary>A column of the element's table.</summary>
    /// <param name="key">What it is; the same columns have the same.</param>
    /// <param name="column">What a table gives for it.</param>
    string Column(string key, Func<TArm, ArmColumn> column);
}
