using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Results;

/// <summary>Maps rows to a caller's records by the names of constructor parameters.</summary>
internal static class RowMapper
{
    public static IReadOnlyList<T> Map<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        QueryResult result)
    {
        if (IsSimple(typeof(T)))
        {
            if (result.Columns.Count != 1)
                throw new InvalidCastException(
                    $"{typeof(T).Name} takes a result of one column; this one has {string.Join(", ", result.Columns)}.");
            return [.. result.Select(row => row.Get<T>(0))];
        }

        ConstructorInfo constructor = Constructor(typeof(T));
        ParameterInfo[] parameters = constructor.GetParameters();
        int[] columns = [.. parameters.Select(p => Column(p, result, typeof(T)))];
        T[] mapped = new T[result.Count];
        object?[] arguments = new object?[parameters.Length];
        for (int i = 0; i < mapped.Length; i++)
        {
            Row row = result[i];
            for (int p = 0; p < arguments.Length; p++)
                arguments[p] = Argument(row, columns[p], parameters[p]);
            mapped[i] = (T)constructor.Invoke(arguments);
        }

        return mapped;
    }

    private static bool IsSimple(Type type) =>
        type.IsPrimitive || type == typeof(string) || type == typeof(object) || type == typeof(decimal) || type.IsArray || type.IsInterface
        || Nullable.GetUnderlyingType(type) is not null || type == typeof(Node) || type == typeof(Relationship) || type == typeof(GraphPath)
        || type == typeof(GraphPoint) || type.Namespace == "NodaTime";

    private static ConstructorInfo Constructor([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type) =>
        type.GetConstructors() is [var only] ? only
            : throw new InvalidCastException($"{type.Name} is to have exactly one public constructor, whose parameters name the columns.");

    private static int Column(ParameterInfo parameter, QueryResult result, Type type)
    {
        for (int i = 0; i < result.Columns.Count; i++)
        {
            if (string.Equals(result.Columns[i], parameter.Name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        string? nearest = NearestName.Find(parameter.Name ?? "", result.Columns);
        throw new InvalidCastException(
            $"{type.Name} takes '{parameter.Name}', which is no column of the result; it has {string.Join(", ", result.Columns)}."
            + (nearest is null ? "" : $" Name the column with AS {parameter.Name}, in place of '{nearest}'?"));
    }

    private static object? Argument(Row row, int column, ParameterInfo parameter)
    {
        object? value = row[column];
        return ClrConversion.TryTo(value, parameter.ParameterType, out object? converted) ? converted
            : throw ClrConversion.Misfit(value, parameter.ParameterType, row.Columns[column]);
    }
}
