using System.Text;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Tree;

namespace ScoGraph.Syntax.Printing;

/// <summary>Names, in backticks where the grammar would not read them as names otherwise.</summary>
internal static class NamePrinter
{
    public static StringBuilder AppendVariable(this StringBuilder text, string name) =>
        text.AppendName(name, IsWord(name) && !TokenKinds.IsReserved(Keywords.Classify(name)));

    /// <summary>A label, type or key.</summary>
    public static StringBuilder AppendWord(this StringBuilder text, string name) => text.AppendName(name, IsWord(name));

    public static StringBuilder AppendParameter(this StringBuilder text, string name) =>
        text.Append('$').AppendName(name, name.Length > 0 && TokenCharacters.EndOfName(name, 0) == name.Length);

    /// <summary>The variable before the braces of a map projection, which must not look like a subquery.</summary>
    public static StringBuilder AppendProjected(this StringBuilder text, string name) =>
        Keywords.Classify(name) is TokenKind.Count or TokenKind.Collect ? text.AppendName(name, false) : text.AppendVariable(name);

    public static StringBuilder AppendProcedure(this StringBuilder text, Identifier name)
    {
        string[] parts = name.Name.Split('.');
        for (int i = 0; i < parts.Length; i++)
            (i == 0 ? text : text.Append('.')).AppendWord(parts[i]);
        return text;
    }

    public static StringBuilder AppendFunction(this StringBuilder text, Identifier name)
    {
        int dot = name.Name.IndexOf('.');
        string first = dot < 0 ? name.Name : name.Name[..dot];
        TokenKind kind = Keywords.Classify(first);
        bool plain = kind switch
        {
            TokenKind.Exists => dot < 0,
            TokenKind.Any or TokenKind.None or TokenKind.Single => false,
            TokenKind.Reduce or TokenKind.ShortestPath or TokenKind.AllShortestPaths => false,
            _ => !TokenKinds.IsReserved(kind),
        };
        text.AppendName(first, plain && IsWord(first));
        foreach (string part in dot < 0 ? [] : name.Name[(dot + 1)..].Split('.'))
            text.Append('.').AppendWord(part);
        return text;
    }

    private static StringBuilder AppendName(this StringBuilder text, string name, bool plain) =>
        plain ? text.Append(name) : text.Append('`').Append(name.Replace("`", "``")).Append('`');

    private static bool IsWord(string name) =>
        name.Length > 0 && TokenCharacters.NameStart(name, 0) > 0 && TokenCharacters.EndOfName(name, 0) == name.Length;
}
