using System.Collections;
using ScoGraph.Syntax.Lexing;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>Alternatives by the token that begins them.</summary>
/// <param name="expected">What a message names where none of them begins; <see cref="Phrase.None"/> names the tokens themselves.</param>
internal sealed class Choice<T>(Phrase expected = Phrase.None) : IEnumerable<Parser<T>>
{
    private readonly Parser<T>?[] _byKind = new Parser<T>?[(int)TokenKind.Single + 1];
    private ExpectationSet _expected = new(0, expected);

    public void Add(TokenKind first, Parser<T> parser)
    {
        _byKind[(int)first] = parser;
        if (_expected.Phrases == Phrase.None)
            _expected = _expected.With(first);
    }

    public bool Begins(TokenKind kind) => _byKind[(int)kind] is not null;

    public IResult<T> Parse(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (_byKind[(int)node.Kind] is { } parser)
            return parser(input);
        node.Context.Expect(node, _expected);
        return new Failed<T>(input);
    }

    public IEnumerator<Parser<T>> GetEnumerator() => _byKind.OfType<Parser<T>>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
