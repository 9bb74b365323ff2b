using System.Globalization;
using System.Text;

namespace ScoGraph.Witnesses;

/// <summary>What a row rests on as a short tree of text.</summary>
internal sealed class WhyText
{
    private const int LongestLine = 300;

    private readonly StringBuilder _text = new();
    private readonly string _indent;
    private readonly IReadOnlyList<RowCitation> _citations;

    private WhyText(string indent, IReadOnlyList<RowCitation> citations) => (_indent, _citations) = (indent, citations);

    /// <summary>The lines, each with a line feed.</summary>
    public static string Write(RowEvidence evidence, IReadOnlyList<RowCitation> citations, string indent = "")
    {
        WhyText why = new(indent, citations);
        List<(string Line, List<string> Below)> branches = [.. why.Branches(evidence)];
        branches.AddRange(evidence.Absences.Select(absence => (absence.ToString(), new List<string>())));
        branches.AddRange(evidence.Unknowns.Select(unknown => ($"cannot tell: {unknown}", new List<string>())));
        foreach ((int at, (string line, List<string> below)) in branches.Index())
        {
            bool isLast = at == branches.Count - 1;
            why.Line(isLast ? "└─ " : "├─ ", line);
            foreach ((int place, string element) in below.Index())
                why.Line((isLast ? "   " : "│  ") + (place == below.Count - 1 ? "└─ " : "├─ "), element);
        }

        return why._text.ToString();
    }

    private IEnumerable<(string Line, List<string> Below)> Branches(RowEvidence evidence)
    {
        if (evidence.Derivations.Count == 1 && evidence.TotalDerivations == 1)
        {
            List<string> elements = Elements(evidence.Derivations[0]);
            foreach (string element in elements.DefaultIfEmpty("nothing in the graph"))
            {
                if (elements.Count > 0 || (evidence.Absences.Count == 0 && evidence.IsComplete))
                    yield return (element, []);
            }

            yield break;
        }

        if (evidence.Derivations.All(derivation => derivation.Elements.Count == 0))
            yield break;
        string count = evidence.Derivations.Count.ToString("#,0", CultureInfo.InvariantCulture);
        string total = evidence.TotalDerivations.ToString("#,0", CultureInfo.InvariantCulture);
        string listed = evidence.TotalDerivations > evidence.Derivations.Count ? $"{count} of {total}" : count;
        yield return ($"{listed} {(evidence.CountTogether ? "that count together" : "ways, each of them enough")}:", []);
        foreach ((int at, Derivation derivation) in evidence.Derivations.Index())
        {
            List<string> elements = Elements(derivation);
            yield return elements.Count == 1 ? (elements[0], []) : ((at + 1).ToString(CultureInfo.InvariantCulture), elements);
        }
    }

    /// <summary>Relationships with their ends and their places; nodes that no relationship names.</summary>
    private List<string> Elements(Derivation derivation)
    {
        Dictionary<long, Node> nodes = derivation.Nodes.ToDictionary(node => node.Id);
        HashSet<long> named = [.. derivation.Relationships.SelectMany(r => new[] { r.StartNodeId, r.EndNodeId })];
        return
        [
            .. derivation.Relationships.Select(r => FactText.Of(r, nodes[r.StartNodeId], nodes[r.EndNodeId]) + Places(r)),
            .. derivation.Nodes.Where(node => !named.Contains(node.Id) || HasPlaces(node))
                .Select(node => FactText.NameOf(node) + Places(node)),
        ];
    }

    private bool HasPlaces(object fact) => _citations.Any(citation => citation.Facts.Contains(fact));

    private string Places(object fact)
    {
        string places = string.Join(", ", _citations.Where(citation => citation.Facts.Contains(fact)));
        return places.Length == 0 ? "" : $"  [{places}]";
    }

    private void Line(string branch, string line)
    {
        string flat = string.Concat(line.ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? ' ' : c));
        _text.Append(_indent).Append(branch).Append(flat.Length <= LongestLine ? flat : flat[..(LongestLine - 1)] + "…").Append('\n');
    }
}
