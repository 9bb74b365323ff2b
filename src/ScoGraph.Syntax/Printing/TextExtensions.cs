using System.Collections.Immutable;
using System.Text;

namespace ScoGraph.Syntax.Printing;

/// <summary>Writing of lists.</summary>
internal static class TextExtensions
{
    public static StringBuilder AppendList<T>(
        this StringBuilder text, ImmutableArray<T> items, string separator, Action<StringBuilder, T> write)
    {
        for (int i = 0; i < items.Length; i++)
            write(i == 0 ? text : text.Append(separator), items[i]);
        return text;
    }
}
