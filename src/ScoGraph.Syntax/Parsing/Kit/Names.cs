using System.Text;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Tree;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>
/// The parsers of names. Variables may be any word that is not reserved, and those of <see cref="ReservedNames"/>; labels, types and keys
/// may be any word.
/// </summary>
internal static class Names
{
    public static readonly Parser<Identifier> Variable = input =>
    {
        TokenNode node = (TokenNode)input;
        if (ReservedNames.IsVariable(node))
            return Named(node);
        node.Context.Expect(node, Phrase.Variable);
        return new Failed<Identifier>(input);
    };

    /// <summary>A variable, or null where the next token is not a name.</summary>
    public static readonly Parser<Identifier?> OptionalVariable = input =>
    {
        TokenNode node = (TokenNode)input;
        if (ReservedNames.IsVariable(node))
            return Named(node);
        node.Context.Expect(node, Phrase.Variable);
        return new Parsed<Identifier?>(null, input);
    };

    public static readonly Parser<Identifier> Label = Word(Phrase.Label);

    public static readonly Parser<Identifier> Key = Word(Phrase.Key);

    /// <summary>A procedure's name, with dots or without.</summary>
    public static readonly Parser<Identifier> Procedure = input =>
    {
        TokenNode node = (TokenNode)input;
        if (TokenKinds.IsWord(node.Kind))
            return Dotted(node);
        node.Context.Expect(node, Phrase.Procedure);
        return new Failed<Identifier>(input);
    };

    /// <summary>The words and dots from a word on, as one name.</summary>
    public static IResult<Identifier> Dotted(TokenNode first)
    {
        TokenNode last = first;
        StringBuilder? name = null;
        while (last.Next.Kind == TokenKind.Dot)
        {
            TokenNode word = last.Next.Next;
            if (!TokenKinds.IsWord(word.Kind))
            {
                word.Context.Expect(word, Phrase.Key);
                return new Failed<Identifier>(word);
            }

            name = (name ?? new StringBuilder(first.Name)).Append('.').Append(word.Name);
            last = word;
        }

        return new Parsed<Identifier>(
            new Identifier(SourceSpan.Covering(first.Span, last.Span), name?.ToString() ?? first.Name), last.Next);
    }

    private static Parser<Identifier> Word(Phrase expected) => input =>
    {
        TokenNode node = (TokenNode)input;
        if (TokenKinds.IsWord(node.Kind))
            return Named(node);
        node.Context.Expect(node, expected);
        return new Failed<Identifier>(input);
    };

    private static Parsed<Identifier> Named(TokenNode node) => new(new Identifier(node.Span, node.Name), node.Next);
}
