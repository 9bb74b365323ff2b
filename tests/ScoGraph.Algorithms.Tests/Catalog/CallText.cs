using System.Globalization;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Tests.Catalog;

/// <summary>Reads the arguments of a call from a short text: <c>(#0) 2</c> and <c>weight='km' labels=['A','B']</c>.</summary>
internal static class CallText
{
    public static Value[] Arguments(string arguments, string configuration) =>
    [
        .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read),
        Value.From(MapValue.From(configuration.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('=')).Select(entry => KeyValuePair.Create(entry[0], Read(entry[1]))))),
    ];

    private static Value Read(string text) => text[0] switch
    {
        '(' => Value.FromNode(int.Parse(text[2..^1], CultureInfo.InvariantCulture)),
        '\'' => Value.FromString(text[1..^1]),
        '[' => Value.FromList([.. text[1..^1].Split(',').Select(Read)]),
        'n' => Value.Null,
        't' => Value.True,
        _ when text.Contains('.') => Value.FromFloat(double.Parse(text, CultureInfo.InvariantCulture)),
        _ => Value.FromInteger(long.Parse(text, CultureInfo.InvariantCulture)),
    };
}
