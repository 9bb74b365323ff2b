using System.Globalization;
using System.Text;

namespace ScoGraph.Properties.Evidence;

/// <summary>A random query, each of its parts beside what it means for a choice, by where the part stands in the text.</summary>
internal sealed class ChoiceQuery
{
    private readonly StringBuilder _text = new();
    private readonly Random _random;

    private ChoiceQuery(Random random) => _random = random;

    public string Text => _text.ToString();

    public Dictionary<int, Func<Choice, bool>> Parts { get; } = [];

    public int StartOfA { get; private set; }

    public int StartOfB { get; private set; }

    public static ChoiceQuery Write(Random random)
    {
        ChoiceQuery query = new(random);
        query.Statement();
        return query;
    }

    private void Statement()
    {
        _text.Append("MATCH ");
        StartOfA = Node("a", choice => choice.A);
        Walk("r", choice => (choice.A, choice.B), choice => choice.R, _ => true);
        StartOfB = Node("b", choice => choice.B);
        bool goesOn = _random.Next(2) == 0;
        if (goesOn)
        {
            bool isApart = _random.Next(3) == 0;
            _text.Append(isApart ? " MATCH (b)" : "");
            if (isApart)
                Parts[_text.Length - 3] = _ => true;
            Walk("q", choice => (choice.B, choice.C), choice => choice.Q, choice => isApart || choice.Q!.Id != choice.R!.Id);
            Node("c", choice => choice.C);
        }

        Conditions(goesOn);
        if (_random.Next(2) == 0)
        {
            _text.Append(" WITH a, b");
            Conditions(false);
        }

        _text.Append(" RETURN a.i AS p, b.i AS q");
    }

    private int Node(string name, Func<Choice, ChosenNode> of)
    {
        int start = _text.Length;
        Parts[start] = _ => true;
        _text.Append('(').Append(name);
        if (_random.Next(2) == 0)
        {
            string label = RandomGraph.Labels[_random.Next(RandomGraph.Labels.Length)];
            _text.Append(':');
            Part(label, choice => of(choice).Labels.Contains(label));
        }

        if (_random.Next(4) == 0)
        {
            int value = _random.Next(3);
            _text.Append(" {");
            Part(FormattableString.Invariant($"x: {value}"), choice => of(choice).X == value);
            _text.Append('}');
        }

        _text.Append(')');
        return start;
    }

    private void Walk(
        string name, Func<Choice, (ChosenNode From, ChosenNode To)> ends, Func<Choice, ChosenRelationship?> of, Func<Choice, bool> also)
    {
        string type = RandomGraph.Types[_random.Next(RandomGraph.Types.Length)];
        int direction = _random.Next(3);
        Parts[_text.Length] = choice =>
        {
            (ChosenNode from, ChosenNode to) = ends(choice);
            return of(choice) is { } found && found.Type == type && also(choice)
                && ((direction != 1 && found.Start == from.Id && found.End == to.Id)
                    || (direction != 0 && found.Start == to.Id && found.End == from.Id));
        };
        _text.Append(direction == 1 ? "<-[" : "-[").Append(name).Append(':').Append(type);
        if (_random.Next(4) == 0)
        {
            int value = _random.Next(3);
            _text.Append(" {");
            Part(FormattableString.Invariant($"x: {value}"), choice => of(choice)!.X == value);
            _text.Append('}');
        }

        _text.Append(direction == 0 ? "]->" : "]-");
    }

    private void Conditions(bool withC)
    {
        for (int count = _random.Next(4), at = 0; at < count; at++)
        {
            _text.Append(at == 0 ? " WHERE " : " AND ");
            string left = Name(withC), right = Name(withC);
            int value = _random.Next(3);
            switch (_random.Next(4))
            {
                case 0:
                    Part($"{left}.x < {right}.x", choice => Of(choice, left).X < Of(choice, right).X);
                    break;
                case 1:
                    Part($"{left} <> {right}", choice => Of(choice, left).Id != Of(choice, right).Id);
                    break;
                case 2:
                    Part($"{left}.x IS NULL", choice => Of(choice, left).X is null);
                    break;
                default:
                    string number = value.ToString(CultureInfo.InvariantCulture);
                    Part($"({left}.x >= {number} OR {right}:A)", choice => Of(choice, left).X >= value
                        || Of(choice, right).Labels.Contains("A"), 1);
                    break;
            }
        }
    }

    private void Part(string text, Func<Choice, bool> means, int inside = 0)
    {
        Parts[_text.Length + inside] = means;
        _text.Append(text);
    }

    private string Name(bool withC) => _random.Next(withC ? 3 : 2) switch { 0 => "a", 1 => "b", _ => "c" };

    private static ChosenNode Of(Choice choice, string name) => name switch { "a" => choice.A, "b" => choice.B, _ => choice.C };
}
