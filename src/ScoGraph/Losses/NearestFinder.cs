using System.Globalization;
using System.Text;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Printing;
using ScoGraph.Witnesses;

namespace ScoGraph.Losses;

/// <summary>Finds the facts that come nearest to what a step looks for.</summary>
internal sealed class NearestFinder(Func<string, QueryResult> ask, Func<object, IReadOnlyList<Citation>> cite)
{
    private const int Most = 5, MostCompared = 1000, LongestCompared = 100;

    public IReadOnlyList<NearestFact> Find(QueryStep step, QueryStep? before)
    {
        List<NearestFact> facts = [];
        foreach (string query in step.Near)
            Add(facts, ask(query).SelectMany(row => row).OfType<Relationship>());
        if (facts.Count > 0 || before is null)
            return facts;
        foreach (string name in step.Names)
        {
            if (facts.Count < Most && Elements(before.Text, name) is { Count: > 0 } elements)
                Add(facts, step.Expected is { } value ? elements.OrderBy(element => Distance(element, value)) : elements);
        }

        return facts;
    }

    private List<object> Elements(string text, string name)
    {
        string variable = new StringBuilder().AppendVariable(name).ToString();
        try
        {
            return [.. ask($"{text} RETURN DISTINCT {variable} LIMIT {MostCompared}").SelectMany(row => row)
                .Where(value => value is Node or Relationship).Select(value => value!)];
        }
        catch (QueryException)
        {
            // The word names no variable there, or there are more rows than may be asked for: what is near is left out.
            return [];
        }
    }

    private void Add(List<NearestFact> facts, IEnumerable<object> elements)
    {
        foreach (object element in elements)
        {
            if (facts.Count < Most && !facts.Any(fact => fact.Element.Equals(element)))
            {
                facts.Add(element is Node node ? new NearestFact(node, node.ToString(), cite(node))
                    : new NearestFact(element, Text((Relationship)element), cite(element)));
            }
        }
    }

    private string Text(Relationship relationship)
    {
        Row ends = ask($"MATCH (a)-[r]->(b) WHERE id(r) = {relationship.Id.ToString(CultureInfo.InvariantCulture)} RETURN a, b")[0];
        return FactText.Of(relationship, (Node)ends[0]!, (Node)ends[1]!);
    }

    /// <summary>How far an element's value is from the one expected: changes of letters, or a difference of numbers.</summary>
    private static double Distance(object element, ExpectedValue expected)
    {
        object? found = expected.Property is not { } property ? null
            : element is Node node ? node[property] : ((Relationship)element)[property];
        return (found, expected.Value) switch
        {
            (string first, string second) => NearestName.Distance(Beginning(first), Beginning(second)),
            (long or double, long or int or double) => Math.Abs(
                Convert.ToDouble(found, CultureInfo.InvariantCulture) - Convert.ToDouble(expected.Value, CultureInfo.InvariantCulture)),
            _ => double.MaxValue,
        };
    }

    /// <summary>Of long texts the beginnings are compared.</summary>
    private static string Beginning(string text) => text[..Math.Min(text.Length, LongestCompared)];
}
