using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph;

/// <summary>
/// Says which properties bound the time in which a fact holds: of the relationships of a type, or of the nodes with a label. Both ends
/// belong to that time; a bound that is not there leaves it open. How dates, years and texts are read: <c>docs/history.md</c>.
/// </summary>
/// <remarks>A node with labels of several rules holds where all of them say so. A node that is hidden hides its relationships.</remarks>
/// <example><code>
/// using Graph graph = new();
/// graph.Declare(ValidityRule.On(DeclarationTarget.Relationships("WORKS_FOR"), "from", "to"));
/// graph.Query("CREATE (:Person {name: 'Ada'})-[:WORKS_FOR {from: 2001, to: 2003}]-&gt;(:Firm)");
/// Console.WriteLine(graph.ValidOn(new DateOnly(2004, 1, 1)).Query("MATCH ()-[r]-&gt;() RETURN count(r)").Scalar&lt;long&gt;());   // 0
/// </code></example>
public sealed class ValidityRule : GraphDeclaration
{
    private ValidityRule(string? name, DeclarationTarget target, string? fromKey, string? toKey)
        : base(name, target, Keys(fromKey, toKey), "validity") => (FromKey, ToKey) = (fromKey, toKey);

    /// <summary>The property that says from when on the fact holds; null for none.</summary>
    public string? FromKey { get; }

    /// <summary>The property that says until when the fact holds, that day, month or year included; null for none.</summary>
    public string? ToKey { get; }

    internal override object Meaning => (FromKey, ToKey);

    /// <summary>A rule for the nodes with a label or for the relationships of a type.</summary>
    /// <param name="target">The label or the type.</param>
    /// <param name="fromKey">The property of the first bound; null for none.</param>
    /// <param name="toKey">The property of the last bound; null for none.</param>
    /// <exception cref="ArgumentException">Both keys are null, or one is empty.</exception>
    public static ValidityRule On(DeclarationTarget target, string? fromKey, string? toKey) => new(null, target, fromKey, toKey);

    /// <summary>The same under a name of its own.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ValidityRule Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new ValidityRule(name, Target, FromKey, ToKey);
    }

    /// <summary>As a sentence in the notation of the language: <c>VALIDITY v FOR ()-[r:HOLDS]-() FROM r.from TO r.to</c>.</summary>
    public override string ToString() => Write("");

    internal override string Write(string behindName)
    {
        StringBuilder text = new($"VALIDITY {NameText()}{behindName} FOR {Target}");
        Append(text, " FROM ", FromKey);
        Append(text, " TO ", ToKey);
        return text.ToString();
    }

    private void Append(StringBuilder text, string word, string? key)
    {
        if (key is null)
            return;
        text.Append(word).Append(Target.IsRelationships ? "r." : "n.");
        LiteralText.AppendName(text, key);
    }

    private static string[] Keys(string? fromKey, string? toKey) => fromKey is null && toKey is null
        ? throw new ArgumentException("A rule of validity names a first or a last bound.", nameof(fromKey))
        : [.. new[] { fromKey, toKey }.OfType<string>().Distinct(StringComparer.Ordinal)];
}
