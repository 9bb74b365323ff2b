using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Editing;

/// <summary>What can stand at a place of a text.</summary>
internal enum PlaceKind
{
    /// <summary>Within a string, a number or a comment: nothing is offered.</summary>
    None,
    Expression,
    Label,
    RelationshipType,
    LabelOrType,
    PropertyKey,
    Procedure,
    YieldedColumn,
    Parameter,

    /// <summary>A name that is made up here, such as after AS.</summary>
    NewName,
}

/// <summary>The word before the cursor and what the tokens before it make of its place.</summary>
/// <param name="Kind">What can stand there.</param>
/// <param name="Start">Where the word begins; the cursor where there is none.</param>
/// <param name="Qualifier">The names with their dots before the word, such as <c>duration.</c>; may be empty.</param>
internal sealed record CursorPlace(PlaceKind Kind, int Start, string Qualifier)
{
    /// <summary>The place at a position of a text.</summary>
    public static CursorPlace Of(string text, int position)
    {
        string before = text[..position];
        Token[] tokens = Lexer.Tokenize(before);
        int last = tokens.Length - 2;
        if (last >= 0 && tokens[last] is { Kind: TokenKind.Invalid } invalid)
            return before[invalid.Start] is '$' ? new CursorPlace(PlaceKind.Parameter, invalid.Start, "")
                : QuotedPlace(tokens, before, last);
        int end = last < 0 ? 0 : tokens[last].Start + tokens[last].Length;
        if (before.AsSpan(end).Contains("//", StringComparison.Ordinal) && !before.AsSpan(end).Contains('\n'))
            return new CursorPlace(PlaceKind.None, position, "");
        if (last < 0 || end < position || (!TokenKinds.IsWord(tokens[last].Kind) && tokens[last].Kind is not TokenKind.Parameter))
            return Of(tokens, before, last, position, end == position);
        return tokens[last].Kind == TokenKind.Parameter
            ? new CursorPlace(PlaceKind.Parameter, tokens[last].Start, "")
            : Of(tokens, before, last - 1, tokens[last].Start, true);
    }

    private static CursorPlace QuotedPlace(Token[] tokens, string before, int last) =>
        before[tokens[last].Start] == '`'
            ? Of(tokens, before, last - 1, tokens[last].Start, true) : new CursorPlace(PlaceKind.None, before.Length, "");

    /// <param name="last">The last token before the word.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="touches">Whether the token stands right before the word.</param>
    private static CursorPlace Of(Token[] tokens, string before, int last, int start, bool touches)
    {
        if (last < 0)
            return new CursorPlace(PlaceKind.Expression, start, "");
        Token previous = tokens[last];
        if (touches && previous.Kind is TokenKind.Integer or TokenKind.Float or TokenKind.BadNumber or TokenKind.String)
            return new CursorPlace(PlaceKind.None, start, "");
        int first = last;
        while (tokens[first].Kind == TokenKind.Dot && first > 0 && TokenKinds.IsWord(tokens[first - 1].Kind)
            && first > 1 && tokens[first - 2].Kind == TokenKind.Dot)
            first -= 2;
        if (previous.Kind == TokenKind.Dot && first > 0 && TokenKinds.IsWord(tokens[first - 1].Kind))
            first--;
        string qualifier = previous.Kind == TokenKind.Dot ? before[tokens[first].Start..(previous.Start + 1)] : "";
        bool called = first > 0 && tokens[first - 1].Kind == TokenKind.Call;
        return new CursorPlace(called && qualifier.Length > 0 ? PlaceKind.Procedure : PlaceKinds.After(tokens, last), start, qualifier);
    }
}
