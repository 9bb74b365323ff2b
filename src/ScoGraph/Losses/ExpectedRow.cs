using System.Collections.Immutable;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Losses;

/// <summary>What is expected of a row, said of what there is before the clauses that made it so.</summary>
internal static class ExpectedRow
{
    private const string KeyProperty = "key";

    /// <summary>What is expected of the columns.</summary>
    /// <exception cref="ArgumentException">A value equals nothing, not even itself.</exception>
    public static ImmutableArray<ExpectedValue> Of(IReadOnlyDictionary<string, object?> expected, Dictionary<string, bool> columns)
    {
        foreach (string column in expected.Keys.Where(column => !columns.ContainsKey(column)))
        {
            string names = string.Join(", ", columns.Keys.Select(name => $"'{name}'"));
            throw new ArgumentException($"The query has no column '{column}'; it has {names}.", nameof(expected));
        }

        foreach ((string column, object? value) in expected)
        {
            if (EqualsNothing(value, false))
                throw new ArgumentException($"The value of '{column}' holds null or NaN, which equals nothing.", nameof(expected));
        }

        return
        [
            .. expected.Select((entry, at) => new ExpectedValue(
                entry.Key, $"why not {at}", entry.Value, entry.Key, entry.Value is string && columns[entry.Key] ? KeyProperty : null)),
        ];
    }

    /// <summary>What follows for the variables before a clause; what does not follow is left out.</summary>
    public static ImmutableArray<ExpectedValue> Before(
        Clause clause, ImmutableArray<ExpectedValue> after, Dictionary<string, bool> before) => clause switch
        {
            WithClause with => Through(with.Projection, after, before),
            ReturnClause returned => Through(returned.Projection, after, before),
            _ => [.. after.Where(value => before.ContainsKey(value.Variable))],
        };

    private static ImmutableArray<ExpectedValue> Through(
        Projection projection, ImmutableArray<ExpectedValue> after, Dictionary<string, bool> before)
    {
        ImmutableArray<ExpectedValue>.Builder found = ImmutableArray.CreateBuilder<ExpectedValue>();
        foreach (ExpectedValue value in after)
        {
            ProjectionItem? item = projection.Items.FirstOrDefault(item => ScopeReader.NameOf(item) == value.Variable);
            ExpectedValue? moved = item?.Expression switch
            {
                null => projection.All ? value : null,
                VariableReference variable => value with { Variable = variable.Name },
                PropertyAccess { Target: VariableReference owner } property when value.Property is null =>
                    value with { Variable = owner.Name, Property = property.Key.Name },
                _ => null,
            };
            if (moved is not null && before.ContainsKey(moved.Variable))
                found.Add(moved);
        }

        return found.ToImmutable();
    }

    private static bool EqualsNothing(object? value, bool inside) => value switch
    {
        null => inside,
        double number => double.IsNaN(number),
        float number => float.IsNaN(number),
        string => false,
        IReadOnlyDictionary<string, object?> map => map.Values.Any(item => EqualsNothing(item, true)),
        System.Collections.IEnumerable list => list.Cast<object?>().Any(item => EqualsNothing(item, true)),
        _ => false,
    };
}
