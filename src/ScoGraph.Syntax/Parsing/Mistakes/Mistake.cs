using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;

namespace ScoGraph.Syntax.Parsing.Mistakes;

/// <summary>Turns the furthest failure of a parse into a diagnostic.</summary>
internal static class Mistake
{
    public static Diagnostic Of(ParseContext context)
    {
        TokenNode found = context.Nodes[context.Furthest];
        if (context.Problem is { } problem)
            return problem;
        if (found.Kind == TokenKind.Invalid)
            return found.Token.Problem!;
        string expected = ExpectationText.Describe(context.Expected, found.Index == 0);
        TokenNode? unclosed = Unclosed(found);
        if (!found.AtEnd)
            return SyntaxErrors.UnexpectedToken(Describe(found), expected, found.Span, Hints.For(context, found, unclosed));
        if (unclosed is not null)
            return SyntaxErrors.UnclosedBracket(unclosed.Text, expected, unclosed.Span);
        return SyntaxErrors.UnexpectedEnd(expected, new SourceSpan(context.Tokens[Math.Max(0, found.Index - 1)].Span.End, 0));
    }

    /// <summary>The innermost bracket around a token, if nothing closes it.</summary>
    private static TokenNode? Unclosed(TokenNode found)
    {
        if (found.Index == 0)
            return null;
        TokenNode before = found.Context.Nodes[found.Index - 1];
        TokenNode? opener = TokenKinds.IsOpening(before.Kind) ? before : before.Opener;
        return opener is { Partner: null } ? opener : null;
    }

    private static string Describe(TokenNode token) => token.Kind switch
    {
        TokenKind.String or TokenKind.Integer or TokenKind.Float or TokenKind.Parameter => Shortened(token.Text),
        TokenKind.BadNumber or TokenKind.SmallestInteger => Shortened(token.Text),
        _ => Keywords.Text(token.Kind) ?? $"'{Shortened(token.Text)}'",
    };

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
