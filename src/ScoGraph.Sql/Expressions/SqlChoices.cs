using System.Text;
using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>Writes CASE with conditions, whose values are all of one kind.</summary>
internal static class SqlChoices
{
    public static SqlValue? Write(BoundCase choice, SqlExpressions expressions)
    {
        if (choice.Operand is not null || choice.Subject is not null)
            return null;
        StringBuilder text = new("CASE");
        SqlKind? kind = null;
        bool isPresent = choice.Otherwise is not null;
        foreach (BoundCaseBranch branch in choice.Branches)
        {
            if (expressions.Condition(branch.When) is not { } when || expressions.Value(branch.Then) is not { } then || !Fits(then))
                return null;
            text.Append($" WHEN {when.Text} THEN {expressions.Draft.Typed(then)}");
        }

        if (choice.Otherwise is { } otherwise)
        {
            if (expressions.Value(otherwise) is not { } value || !Fits(value))
                return null;
            text.Append($" ELSE {expressions.Draft.Typed(value)}");
        }

        return kind is null ? null : new SqlValue(text.Append(" END").ToString(), kind) { IsPresent = isPresent };

        bool Fits(SqlValue value)
        {
            // A null has the kind of the others; a first one would be typed before it is known.
            if (value.Kind is null || (kind is { } known && known != value.Kind))
                return false;
            isPresent &= value.IsPresent;
            kind = value.Kind;
            return true;
        }
    }
}
