using System.Globalization;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Statements;

/// <summary>Rows that are given with the statement: a parameter for each column, behind those of the query.</summary>
/// <param name="alias">Its name in the statement.</param>
/// <param name="draft">The statement.</param>
/// <param name="kinds">What the columns hold.</param>
internal sealed class InputSource(string alias, StatementDraft draft, IReadOnlyList<SqlKind> kinds) : SelectSource(alias)
{
    public override string Text
    {
        get
        {
            // By now all parameters of the query are known.
            int before = draft.Parameters.Length;
            string arrays = string.Join(", ", kinds.Select((kind, at) =>
                $"{draft.Dialect.Parameter(before + at + 1)}::{draft.Dialect.TypeOf(kind)}[]"));
            return $"unnest({arrays}) {Alias}({string.Join(", ", kinds.Select((_, at) => Name(at)))})";
        }
    }

    /// <summary>A column by its number, from 0.</summary>
    public string Column(int at) => $"{Alias}.{Name(at)}";

    private static string Name(int at) => "c" + (at + 1).ToString(CultureInfo.InvariantCulture);
}
