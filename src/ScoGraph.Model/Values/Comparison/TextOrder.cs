namespace ScoGraph.Model.Values;

/// <summary>
/// The order of strings by Unicode code point, which differs from that of UTF-16 code units where surrogates meet U+E000 and above.
/// </summary>
internal static class TextOrder
{
    private const char FirstSurrogate = '\uD800';
    private const char AfterSurrogates = '\uE000';

    public static int Compare(string a, string b)
    {
        int same = a.AsSpan().CommonPrefixLength(b);
        if (same == a.Length || same == b.Length)
            return a.Length.CompareTo(b.Length);
        return Weight(a[same]).CompareTo(Weight(b[same]));
    }

    /// <summary>
    /// Where a unit of UTF-16 stands among all: surrogates stand for code points above U+FFFF, so they go behind the rest.
    /// </summary>
    public static uint Weight(char unit) =>
        (uint)(unit < FirstSurrogate ? unit : unit >= AfterSurrogates ? unit - 0x800 : unit + 0x2000);
}
