namespace ScoGraph.Fuzzing.Generators;

/// <summary>Makes inputs of one kind; the same input from the same state of chance.</summary>
internal interface IInputGenerator
{
    FuzzInput Generate(Random random);
}
