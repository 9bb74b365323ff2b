using System.Text;
using ScoGraph.Syntax.Printing;

namespace ScoGraph.Losses;

/// <summary>That a column is to have a value, said of a variable, or of a property of it, at some place of the query.</summary>
/// <param name="Column">The column.</param>
/// <param name="Parameter">The parameter that holds the value.</param>
/// <param name="Value">The value.</param>
/// <param name="Variable">The variable that it is said of.</param>
/// <param name="Property">The property of the variable; null for itself.</param>
internal sealed record ExpectedValue(string Column, string Parameter, object? Value, string Variable, string? Property)
{
    /// <summary>Whether the variable is bound where this holds.</summary>
    public bool NeedsVariable => Value is not null;

    public string Subject
    {
        get
        {
            StringBuilder text = new StringBuilder().AppendVariable(Variable);
            return (Property is null ? text : text.Append('.').AppendWord(Property)).ToString();
        }
    }

    public string Condition =>
        Value is null ? $"{Subject} IS NULL" : new StringBuilder(Subject).Append(" = ").AppendParameter(Parameter).ToString();
}
