using Sprache;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>A tree and the token behind it.</summary>
internal sealed class Parsed<T>(T value, IInput remainder) : IResult<T>
{
    public T Value { get; } = value;

    public bool WasSuccessful => true;

    public string Message => "";

    public IEnumerable<string> Expectations => [];

    public IInput Remainder { get; } = remainder;
}
