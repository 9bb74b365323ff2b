using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Queries;

/// <summary>A caller's parameters as values of the language.</summary>
internal static class ParameterValues
{
    private static readonly ParameterList<Value> None = new(0);

    /// <summary>Parameters that stand beside one another in a call; of a name given twice the later value counts.</summary>
    public static IReadOnlyDictionary<string, object?>? Named(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (parameters.IsEmpty)
            return null;
        if (parameters.Length > ParameterList<object?>.Most)
        {
            Dictionary<string, object?> many = new(parameters.Length, StringComparer.Ordinal);
            foreach ((string name, object? value) in parameters)
                many[name] = value;
            return many;
        }

        ParameterList<object?> few = new(parameters.Length);
        foreach ((string name, object? value) in parameters)
            few.Set(name, value);
        return few;
    }

    /// <summary>
    /// Parameters that stand beside one another in a call, as values, where all are few and simple: nothing about them can fail, so they
    /// need not wait until the query is compiled. Else null.
    /// </summary>
    public static ParameterList<Value>? Scalars(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (parameters.Length > ParameterList<Value>.Most)
            return null;
        ParameterList<Value> values = parameters.IsEmpty ? None : new(parameters.Length);
        foreach ((string name, object? value) in parameters)
        {
            if (value is not (null or string or long or int or bool or double))
                return null;
            values.Set(name, ClrValues.FromClr(value));
        }

        return values;
    }

    /// <param name="parameters">The parameters.</param>
    /// <param name="origin">The graph that is asked: elements of others are refused.</param>
    /// <exception cref="ArgumentException">A value has no counterpart in the language; the message names the parameter.</exception>
    public static IReadOnlyDictionary<string, Value> From(IReadOnlyDictionary<string, object?>? parameters, GraphOrigin origin)
    {
        if (parameters is null || parameters.Count == 0)
            return None;
        if (parameters.Count > ParameterList<Value>.Most)
            return Many(parameters, origin);
        ParameterList<Value> few = new(parameters.Count);
        if (parameters is ParameterList<object?> list)
        {
            for (int i = 0; i < list.Count; i++)
                few.Set(list.At(i).Key, Convert(list.At(i), origin));
            return few;
        }

        if (parameters is Dictionary<string, object?> dictionary)
        {
            // What nearly every caller gives; its own enumerator needs no object.
            foreach (KeyValuePair<string, object?> parameter in dictionary)
                few.Set(parameter.Key, Convert(parameter, origin));
            return few;
        }

        foreach (KeyValuePair<string, object?> parameter in parameters)
            few.Set(parameter.Key, Convert(parameter, origin));
        return few;
    }

    private static Dictionary<string, Value> Many(IReadOnlyDictionary<string, object?> parameters, GraphOrigin origin)
    {
        Dictionary<string, Value> values = new(parameters.Count, StringComparer.Ordinal);
        foreach (KeyValuePair<string, object?> parameter in parameters)
            values[parameter.Key] = Convert(parameter, origin);
        return values;
    }

    private static Value Convert(KeyValuePair<string, object?> parameter, GraphOrigin origin)
    {
        try
        {
            return ClrValues.FromClr(parameter.Value, origin);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException($"Parameter ${parameter.Key}: {PlainMessage.Of(exception)}", "parameters", exception);
        }
    }
}
