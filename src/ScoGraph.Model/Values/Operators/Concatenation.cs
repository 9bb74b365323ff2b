using System.Globalization;
using ScoGraph.Model.Running;

namespace ScoGraph.Model.Values;

/// <summary>What <c>+</c> does with lists and strings.</summary>
internal static class Concatenation
{
    // What .NET can hold.
    public const int LongestString = 0x3FFFFFDF;

    // From here on memory is asked for, and the query can be stopped.
    private const int Long = 1 << 11;

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
        MemoryMeter.Require(ValueSize.List((long)first.Length + second.Length));
        Value[] items = new Value[first.Length + second.Length];
        StopSignal.Copy(first, items);
        StopSignal.Copy(second, items.AsSpan(first.Length));
        return Value.FromList(items);
    }

    private static Value Join(string first, string second)
    {
        long length = (long)first.Length + second.Length;
        if (length > LongestString)
            throw ValueErrors.StringTooLong(LongestString);
        if (length < Long)
            return Value.FromString(first + second);
        MemoryMeter.Require(ValueSize.Text(length));
        return Value.FromString(string.Create((int)length, (first, second), static (text, parts) =>
        {
            StopSignal.Copy(parts.first, text);
            StopSignal.Copy(parts.second, text[parts.first.Length..]);
        }));
    }

    private static string Text(in Value value) =>
        value.IsString ? value.AsString()
        : value.IsInteger ? value.AsInteger().ToString(CultureInfo.InvariantCulture) : FloatText.Write(value.AsFloat());
}
