using System.Buffers;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>split(text, separator)</c>.</summary>
internal sealed class SplitFunction : ScalarFunction
{
    /// <summary>A string, its value, and where it stands in the text.</summary>
    private const long BytesPerPiece = 24 + ValueSize.OfValue + 8;

    public override string Name => "split";

    public override string Summary =>
        "The pieces of a string between the occurrences of a separator, or of any of several; an empty separator splits " +
        "into characters.";

    public override Signature Signature { get; } = new(
        [new("text", ValueTypes.String), new("separator", ValueTypes.String | ValueTypes.List)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        string text = Arguments.Text(this, arguments, 0);
        if (arguments[1] is { IsString: true } only && only.AsString().Length > 0)
            return Value.FromList(Pieces.All(text, only.AsString()));
        string[] separators = arguments[1].Kind == ValueKind.List
            ? Separators(arguments[1].AsList(), arguments) : [Arguments.Text(this, arguments, 1)];
        return Value.FromList(separators.Contains("") ? Characters.Split(text) : Split(text, separators));
    }

    /// <summary>Of separators that begin at one place the first that is given counts.</summary>
    private static Value[] Split(string text, string[] separators)
    {
        SearchValues<char> firsts = SearchValues.Create([.. separators.Select(s => s[0])]);
        List<(int Start, int End)> pieces = [];
        int start = 0;
        for (int at = Next(0); at >= 0;)
        {
            int length = LengthOfSeparator(text, at, separators);
            if (length == 0)
            {
                at = Next(at + 1);
                continue;
            }

            StopSignal.At(pieces.Count, int.MaxValue);
            if (pieces.Count == pieces.Capacity)
                MemoryMeter.Require(2 * pieces.Count * BytesPerPiece);
            pieces.Add((start, at));
            start = at + length;
            at = Next(start);
        }

        MemoryMeter.Require(((pieces.Count + 1) * BytesPerPiece) + ValueSize.Text(text.Length));
        Value[] items = new Value[pieces.Count + 1];
        for (int i = 0; i < pieces.Count; i++)
        {
            StopSignal.At(i, items.Length);
            items[i] = Value.FromString(text[pieces[i].Start..pieces[i].End]);
        }

        items[^1] = Value.FromString(text[start..]);
        return items;

        int Next(int from) => text.AsSpan(from).IndexOfAny(firsts) is var found and >= 0 ? from + found : -1;
    }

    private static int LengthOfSeparator(string text, int at, string[] separators)
    {
        foreach (string separator in separators)
        {
            if (text.AsSpan(at).StartsWith(separator))
                return separator.Length;
        }

        return 0;
    }

    private string[] Separators(ListValue list, ReadOnlySpan<Value> arguments)
    {
        string[] separators = new string[list.Count];
        for (int i = 0; i < separators.Length; i++)
            separators[i] = list[i].IsString ? list[i].AsString() : throw Arguments.Wrong(this, arguments, 1);
        return separators;
    }
}
