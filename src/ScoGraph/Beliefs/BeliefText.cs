using System.Globalization;

namespace ScoGraph.Beliefs;

/// <summary>
/// Which facts are believed, as words: <c>stated</c>, <c>not-from=DOCUMENT</c>, <c>said-by=KEY</c>, <c>documents=N</c>. All have to hold.
/// </summary>
internal sealed class BeliefText
{
    /// <summary>What a condition may be, for help and errors.</summary>
    public const string Conditions = "stated, not-from=DOCUMENT, said-by=KEY or documents=N";

    private readonly List<Func<BelievedFacts, BelievedFacts>> _conditions;

    private BeliefText(List<Func<BelievedFacts, BelievedFacts>> conditions) => _conditions = conditions;

    /// <exception cref="FormatException">A word is no condition; the message says what would be.</exception>
    public static BeliefText Parse(IEnumerable<string> words) => new([.. words.Select(Condition)]);

    public BelievedFacts Apply(BelievedFacts facts) => _conditions.Aggregate(facts, (all, condition) => condition(all));

    private static Func<BelievedFacts, BelievedFacts> Condition(string word)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? word : word[..equals], value = equals < 0 ? "" : word[(equals + 1)..];
        return (name, value.Length > 0) switch
        {
            ("stated", false) when equals < 0 => facts => facts.StatedOnly(),
            ("not-from", true) => facts => facts.NotFrom(value),
            ("said-by", true) => facts => facts.SaidBy(value),
            ("documents", true) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 =>
                facts => facts.FromAtLeast(number),
            _ => throw new FormatException($"'{word}' is no condition on where facts come from: write {Conditions}."),
        };
    }
}
