using System.Text.Json;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Http.Json;

namespace ScoGraph.Mcp.Asking;

/// <summary>What an agent gave a tool, checked against what the tool takes.</summary>
internal sealed class ToolArguments
{
    private readonly Dictionary<string, JsonElement> _given = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ToolParameter> _known;

    /// <param name="tool">The tool's name, for errors.</param>
    /// <param name="json">An object; null or undefined for nothing.</param>
    /// <param name="known">What the tool takes.</param>
    /// <exception cref="ToolException">A value is not known, missing, or of another kind.</exception>
    public ToolArguments(string tool, JsonElement? json, IReadOnlyList<ToolParameter> known)
    {
        _known = known;
        if (json is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } given)
            Take(tool, given);
        foreach (ToolParameter parameter in known)
        {
            if (parameter.IsRequired && !_given.ContainsKey(parameter.Name))
                throw new ToolException($"{tool} needs the argument '{parameter.Name}': {parameter.Description}");
        }
    }

    public string? Text(string name) => _given.TryGetValue(name, out JsonElement json) ? TextOf(name, json) : null;

    /// <summary>A text that is required.</summary>
    public string Required(string name) => Text(name)!;

    public int Number(string name)
    {
        ToolParameter parameter = _known.First(p => p.Name == name);
        return _given.TryGetValue(name, out JsonElement json) ? json.GetInt32() : (int)parameter.Default!;
    }

    public bool Flag(string name) =>
        _given.TryGetValue(name, out JsonElement json) ? json.GetBoolean() : (bool)_known.First(p => p.Name == name).Default!;

    public string[] Texts(string name) =>
        _given.TryGetValue(name, out JsonElement json) ? [.. json.EnumerateArray().Select(item => TextOf(name, item))] : [];

    /// <summary>Values by name; empty where none are given.</summary>
    /// <exception cref="ToolException">A value is none that a query takes.</exception>
    public IReadOnlyDictionary<string, object?> Map(string name)
    {
        if (!_given.TryGetValue(name, out JsonElement json))
            return new Dictionary<string, object?>();
        try
        {
            return ParameterReader.Read(json, ValueShape.Plain);
        }
        catch (ServerException exception)
        {
            throw new ToolException($"'{name}': {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw NoUnicode(name);
        }
    }

    private void Take(string tool, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Object)
            throw new ToolException($"The arguments of {tool} are no object.");
        foreach (JsonProperty argument in given.EnumerateObject())
        {
            ToolParameter parameter = _known.FirstOrDefault(p => argument.NameEquals(p.Name)) ?? throw new ToolException(
                $"{tool} has no argument '{argument.Name}'. It takes {string.Join(", ", _known.Select(p => p.Name))}.");
            if (argument.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (!Fits(parameter, argument.Value))
                throw new ToolException($"'{parameter.Name}' is {Words(parameter)}. {parameter.Description}");
            _given[parameter.Name] = argument.Value;
        }
    }

    private static bool Fits(ToolParameter parameter, JsonElement value) => (parameter.Kind, value.ValueKind) switch
    {
        (ParameterKind.Text or ParameterKind.TextOrNumber, JsonValueKind.String) => true,
        (ParameterKind.TextOrNumber, JsonValueKind.Number) => value.TryGetInt64(out long number) && number >= 0,
        (ParameterKind.Number, JsonValueKind.Number) => value.TryGetInt32(out int number)
            && (parameter.Range is not { } range || (number >= range.Least && number <= range.Most)),
        (ParameterKind.Flag, JsonValueKind.True or JsonValueKind.False) => true,
        (ParameterKind.Texts, JsonValueKind.Array) => value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String),
        (ParameterKind.Map, JsonValueKind.Object) => true,
        _ => false,
    };

    private static string Words(ToolParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Text => "a text",
        ParameterKind.Number => parameter.Range is { } range ? $"a whole number from {range.Least} to {range.Most}" : "a whole number",
        ParameterKind.TextOrNumber => "a text, or a whole number of 0 or more",
        ParameterKind.Flag => "true or false",
        ParameterKind.Texts => "a list of texts",
        _ => "an object with values by name",
    };

    private static string TextOf(string name, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Number)
            return json.GetRawText();
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw NoUnicode(name);
        }
    }

    private static ToolException NoUnicode(string name) => new($"'{name}' holds a text that is no Unicode: half a surrogate pair.");
}
