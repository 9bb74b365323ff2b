using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>replace(text, search, replacement, limit)</c>.</summary>
internal sealed class ReplaceFunction : ScalarFunction
{
    private const int Long = 1 << 12;

    public override string Name => "replace";

    public override string Summary =>
        "The string with every occurrence of one string, or the first ones up to a limit, replaced by another; unchanged where that one is empty.";

    public override Signature Signature { get; } = new(
        [new("text", ValueTypes.String), new("search", ValueTypes.String), new("replacement", ValueTypes.String),
            new("limit", ValueTypes.Integer, Value.FromInteger(int.MaxValue))], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        string text = Arguments.Text(this, arguments, 0), search = Arguments.Text(this, arguments, 1);
        string replacement = Arguments.Text(this, arguments, 2);
        long limit = Arguments.Integer(this, arguments, 3);
        if (limit < 0)
            throw FunctionErrors.NegativeLength(Name, "limit", limit);
        if (search.Length == 0 || limit == 0)
            return arguments[0];
        if (limit < int.MaxValue && Cut(text, search, limit) is var cut && cut < text.Length)
            return Value.FromString(Invoke([Value.FromString(text[..cut]), .. arguments[1..3], Value.FromInteger(int.MaxValue)], context)
                .AsString() + text[cut..]);
        return text.Length < Long && replacement.Length < Long
            ? Value.FromString(text.Replace(search, replacement, StringComparison.Ordinal)) : ReplaceInLong(text, search, replacement);
    }

    /// <summary>The place behind so many occurrences.</summary>
    private static int Cut(string text, string search, long limit)
    {
        int at = 0;
        for (long found = 0; found < limit; found++)
        {
            StopSignal.At((int)found, int.MaxValue);
            int next = Next(text, search, at);
            if (next < 0)
                return text.Length;
            at = next + search.Length;
        }

        return at;
    }

    /// <summary>Asks for memory first, and can be stopped.</summary>
    private static Value ReplaceInLong(string text, string search, string replacement)
    {
        int found = 0;
        for (int at = Next(text, search, 0); at >= 0; at = Next(text, search, at + search.Length))
            StopSignal.At(found++, int.MaxValue);
        if (found == 0)
            return Value.FromString(text);
        long length = text.Length + ((long)found * (replacement.Length - search.Length));
        if (length > Concatenation.LongestString)
            throw ValueErrors.StringTooLong(Concatenation.LongestString);
        MemoryMeter.Require(ValueSize.Text(length));
        return Value.FromString(string.Create((int)length, (text, search, replacement), static (target, parts) =>
        {
            int from = 0, found = 0;
            for (int at; (at = Next(parts.text, parts.search, from)) >= 0; from = at + parts.search.Length)
            {
                StopSignal.At(found++, int.MaxValue);
                parts.text.AsSpan(from, at - from).CopyTo(target);
                parts.replacement.CopyTo(target[(at - from)..]);
                target = target[(at - from + parts.replacement.Length)..];
            }

            parts.text.AsSpan(from).CopyTo(target);
        }));
    }

    private static int Next(string text, string search, int from) =>
        text.AsSpan(from).IndexOf(search) is var found and >= 0 ? from + found : -1;
}
