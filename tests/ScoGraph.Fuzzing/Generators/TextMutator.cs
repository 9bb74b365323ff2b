using System.Text;

namespace ScoGraph.Fuzzing.Generators;

/// <summary>Queries of the corpus with some of their pieces lost, doubled, exchanged, or replaced by extreme ones.</summary>
internal sealed class TextMutator : IInputGenerator
{
    public FuzzInput Generate(Random random)
    {
        List<string> tokens = [.. Corpus.Tokens(random.Pick(Corpus.Queries))];
        for (int i = random.Next(1, 5); i > 0; i--)
            Mutate(tokens, random);
        return new FuzzInput(string.Concat(tokens));
    }

    private static void Mutate(List<string> tokens, Random random)
    {
        if (tokens.Count == 0)
            tokens.Add("RETURN 1");
        int at = random.Next(tokens.Count), length = Math.Min(random.Length(16), tokens.Count - at);
        switch (random.Next(8))
        {
            case 0:
                tokens.RemoveRange(at, length);
                break;
            case 1:
                tokens.InsertRange(at, tokens.GetRange(at, length));
                break;
            case 2:
                int other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens[at] = random.Pick(Extremes.Expressions);
                break;
            case 4:
                tokens.Insert(at, random.Pick(Extremes.Noise));
                break;
            case 5:
                string[] foreign = Corpus.Tokens(random.Pick(Corpus.Queries));
                int from = random.Next(foreign.Length);
                tokens.InsertRange(at, foreign.AsSpan(from, Math.Min(random.Length(12), foreign.Length - from)).ToArray());
                break;
            case 6:
                Repeat(tokens, at, length, random.Length(400));
                break;
            default:
                int depth = random.Length(300);
                tokens.Insert(at, new string('(', depth));
                tokens.Insert(Math.Min(tokens.Count, at + 1 + length), new string(')', depth));
                break;
        }
    }

    private static void Repeat(List<string> tokens, int at, int length, int times)
    {
        string piece = string.Concat(tokens.GetRange(at, length));
        StringBuilder repeated = new();
        for (int i = 0; i < times; i++)
            repeated.Append(piece).Append(' ');
        tokens.Insert(at, repeated.ToString());
    }
}
