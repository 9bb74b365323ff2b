using System.Text;

namespace ScoGraph.Procedures.Apoc.Texts;

/// <summary>What replaces a match, from Java's notation (<c>$1</c>, <c>${name}</c>, <c>\$</c>) to that of .NET.</summary>
internal static class JavaReplacement
{
    public static string ToNet(string replacement)
    {
        StringBuilder text = new();
        for (int i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] == '\\' && i + 1 < replacement.Length)
                text.Append(replacement[++i] == '$' ? "$$" : replacement[i].ToString());
            else if (replacement[i] == '$' && i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]))
                text.Append("${").Append(replacement[++i]).Append('}');
            else
                text.Append(replacement[i]);
        }

        return text.ToString();
    }
}
