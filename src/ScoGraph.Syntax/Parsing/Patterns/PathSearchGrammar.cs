using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Patterns;

/// <summary>What stands before a path to say which are meant: ALL, ANY, SHORTEST and their numbers, modes and nouns.</summary>
internal static class PathSearchGrammar
{
    private static readonly string[] Modes = ["TRAIL", "WALK", "SIMPLE", "ACYCLIC"];

    /// <summary>Whether a search begins here; its words are names elsewhere.</summary>
    public static bool Begins(TokenNode node) => node.Kind switch
    {
        TokenKind.All => node.Next.Kind == TokenKind.LeftParen || IsWord(node.Next, ["SHORTEST", "PATH", "PATHS", .. Modes]),
        TokenKind.Any => node.Next.Kind is TokenKind.Integer or TokenKind.LeftParen or TokenKind.Parameter
            || IsWord(node.Next, ["SHORTEST", "PATH", "PATHS", .. Modes]),
        TokenKind.Name when node.IsWord("SHORTEST") => node.Next.Kind is TokenKind.Integer or TokenKind.LeftParen or TokenKind.Parameter
            || IsWord(node.Next, ["PATH", "PATHS", "GROUP", "GROUPS", .. Modes]),
        TokenKind.Name when IsWord(node, Modes) => node.Next.Kind == TokenKind.LeftParen || IsWord(node.Next, ["PATH", "PATHS"]),
        _ => false,
    };

    /// <summary>The search that begins here, if not all paths are meant, and their mode.</summary>
    public static IResult<PathPrefix> Prefix(TokenNode first)
    {
        TokenNode at = first;
        bool all = Take(ref at, TokenKind.All), any = !all && Take(ref at, TokenKind.Any), shortest = Take(ref at, "SHORTEST");
        TokenNode number = at;
        bool counted = !all && !(any && shortest) && (any || shortest) && Take(ref at, TokenKind.Integer);
        long count = counted ? number.Token.Value.AsInteger() : 1;
        if (counted && count < 1)
            return Wrong(number, SyntaxErrors.PathCount(number.Text, number.Span));
        if (number.Kind == TokenKind.Parameter)
            return Wrong(number, SyntaxErrors.PathCount(number.Text, number.Span));
        PathMode? mode = Mode(ref at);
        _ = Take(ref at, "PATH") || Take(ref at, "PATHS");
        bool groups = shortest && !all && !any && (Take(ref at, "GROUP") || Take(ref at, "GROUPS"));
        if (shortest && !all && !any && !counted && !groups)
            return Wrong(first, SyntaxErrors.NeedsPathCount(first.Span));
        PathSearchKind kind = groups || (all && shortest) ? PathSearchKind.ShortestGroups
            : shortest ? PathSearchKind.Shortest : PathSearchKind.Any;
        PathSearch? search = any || shortest ? new PathSearch(TokenNode.SpanBetween(first, at), kind, count) : null;
        return new Parsed<PathPrefix>(new PathPrefix(search, mode), at);
    }

    private static PathMode? Mode(ref TokenNode at) => Take(ref at, "WALK") ? PathMode.Walk : Take(ref at, "TRAIL") ? PathMode.Trail
        : Take(ref at, "ACYCLIC") ? PathMode.Acyclic : Take(ref at, "SIMPLE") ? PathMode.Simple : null;

    private static bool Take(ref TokenNode at, TokenKind kind)
    {
        if (at.Kind != kind)
            return false;
        at = at.Next;
        return true;
    }

    private static bool Take(ref TokenNode at, string word)
    {
        if (!at.IsWord(word))
            return false;
        at = at.Next;
        return true;
    }

    private static bool IsWord(TokenNode node, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (node.IsWord(word))
                return true;
        }

        return false;
    }

    private static Failed<PathPrefix> Wrong(TokenNode at, Model.Diagnostics.Diagnostic problem)
    {
        at.Context.Fail(problem);
        return new Failed<PathPrefix>(at);
    }
}
