using System.Globalization;

namespace ScoGraph.Model.Values;

/// <summary>What <c>+</c> does with lists and strings.</summary>
internal static class Concatenation
{
    // What .NET can hold.
    private const int LongestString = 0x3FFFFFDF;

    /// <summary>
    /// Joins two lists, a list and an element (on either side), two strings, or a string and a number; else no answer. Neither is
    /// null.
    /// </summary>
    public static Value? Concatenate(in Value a, in Value b)
    {
        if (a.Kind == ValueKind.List)
            return b.Kind == ValueKind.List ? Join(a.AsList().Items, b.AsList().Items) : Join(a.AsList().Items, [b]);
        if (b.Kind == ValueKind.List)
            return Join([a], b.AsList().Items);
        if ((a.IsString && (b.IsString || b.IsNumber)) || (b.IsString && a.IsNumber))
            return Join(Text(a), Text(b));
        return null;
    }

    private static Value Join(ReadOnlySpan<Value> first, ReadOnlySpan<Value> second)
    {
        if ((long)first.Length + second.Length > Array.MaxLength)
            throw ValueErrors.ListTooLong();
        Value[] items = new Value[first.Length + second.Length];
        first.CopyTo(items);
        second.CopyTo(items.AsSpan(first.Length));
        return Value.FromList(items);
    }

    private static Value Join(string first, string second) =>
        (long)first.Length + second.Length <= LongestString
            ? Value.FromString(first + second) : throw ValueErrors.StringTooLong(LongestString);

    private static string Text(in Value value) =>
        value.IsString ? value.AsString()
        : value.IsInteger ? value.AsInteger().ToString(CultureInfo.InvariantCulture) : FloatText.Write(value.AsFloat());
}
