using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Schema;

/// <summary>A place in a text that goes on word by word: these commands are rows of words that are no keywords.</summary>
internal sealed class SchemaCursor(TokenNode start)
{
    public TokenNode Node { get; private set; } = start;

    /// <summary>Reads a word if it stands here.</summary>
    public bool Take(string word)
    {
        bool stands = Node.IsWord(word);
        if (stands)
            Node = Node.Next;
        return stands;
    }

    /// <summary>Reads a token if it stands here.</summary>
    public bool Take(TokenKind kind)
    {
        bool stands = Node.Kind == kind;
        if (stands)
            Node = Node.Next;
        return stands;
    }

    /// <summary>Reads a token; where another stands, a message says which was expected.</summary>
    public bool Expect(TokenKind kind)
    {
        if (!Combinators.Accept(Node, kind).WasSuccessful)
            return false;
        Node = Node.Next;
        return true;
    }

    /// <summary>Reads a word; where something else stands, a message says which was expected.</summary>
    public bool ExpectWord(string word)
    {
        if (Take(word))
            return true;
        Node.Context.Fail(SyntaxErrors.SchemaWord(word, Node.AtEnd, Node.Span));
        return false;
    }

    /// <summary>What a parser reads here; null where it fails.</summary>
    public T? Read<T>(Parser<T> parser)
        where T : class
    {
        if (parser(Node) is not { WasSuccessful: true } result)
            return null;
        Node = (TokenNode)result.Remainder;
        return result.Value;
    }

    /// <summary>Says what is wrong here.</summary>
    /// <returns>Null.</returns>
    public T? Fail<T>(Diagnostic mistake)
        where T : class
    {
        Node.Context.Fail(mistake);
        return null;
    }
}
