using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Execution.Expressions;

/// <summary>
/// Compiles bound expressions to delegates, once a plan. What may fail notes its place in the row's frame when its operands are there.
/// </summary>
internal sealed partial class ExpressionCompiler(PlanLayout layout, ISubqueryCompiler subqueries)
{
    private int _height;

    public Evaluator Compile(BoundExpression expression)
    {
        layout.NoteHeight(++_height);
        Evaluator compiled = AmpleStack.HasRoom ? CompileHere(expression)
            : AmpleStack.Run(static work => work.compiler.CompileHere(work.expression), (compiler: this, expression));
        _height--;
        return compiled;
    }

    private Evaluator CompileHere(BoundExpression expression) => expression switch
    {
        BoundConstant e => Constant(e.Value),
        BoundParameter e => Parameter(layout.Parameter(e.Name)),
        BoundVariable e => Slot(layout.Slot(e.Variable)),
        BoundProperty e => Property(e),
        BoundIndex e => PieceCalls.TryCompilePiece(e, Index, this) ?? Index(e),
        BoundSlice e => Slice(e),
        BoundList e => List(e),
        BoundMap e => Map(e),
        BoundMapProjection e => MapProjection(e),
        BoundNot e => Not(e),
        BoundLogical e => Logical(e),
        BoundArithmetic e => Arithmetic(e),
        BoundSign e => Sign(e),
        BoundComparison e => Comparison(e),
        BoundTextPredicate e => TextPredicates.Compile(e, this),
        BoundIn e => In(e),
        BoundIsNull e => IsNull(e),
        BoundElementCheck e => ElementCheck(e),
        BoundLabelTest e => LabelTest(e),
        BoundFunctionCall e => PieceCalls.TryCompileSize(e, Call, this) ?? Call(e),
        BoundCase e => Case(e),
        BoundListComprehension e => Comprehension(e),
        BoundQuantifier e => Quantified(e),
        BoundReduce e => Reduce(e),
        BoundPath e => PathBuilder.Compile(e.Elements, layout),
        BoundSubquery e => subqueries.Compile(e),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no entry in {nameof(ExpressionCompiler)}."),
    };

    public ImmutableArray<Evaluator> Compile(IEnumerable<BoundExpression> expressions) => [.. expressions.Select(Compile)];

    /// <summary>A condition on rows. Values other than booleans and null are an error.</summary>
    public Condition CompileCondition(BoundExpression expression)
    {
        if (expression is EarlyCondition early)
            return Early(CompileCondition(early.Condition), layout.Mark(early.Mark));
        if (expression is LateCondition late)
            return Late(CompileCondition(late.Condition), layout.Mark(late.Mark));
        if (expression is BoundComparison comparison && ComparisonConditions.TryCompile(comparison, this) is { } fast)
            return fast;
        if (expression is BoundLabelTest { Operand: BoundVariable { Variable: var node }, Labels: BoundLabelName label }
            && node.Type.Kinds == ValueTypes.Node)
        {
            int slot = layout.Slot(node);
            NameReference name = layout.Names.Label(label.Name);
            return frame => frame.Row[slot] is { IsNode: true } value && frame.Label(name).Contains(value.AsId());
        }

        Evaluator evaluate = Compile(expression);
        SourceSpan span = expression.Span;
        return frame =>
        {
            Value value = evaluate(frame);
            return value.IsBoolean || value.IsNull ? value.IsTrue : throw frame.At(span, RuntimeErrors.NotBoolean(value));
        };
    }

    private static Condition Early(Condition condition, int mark) => frame => frame.HoldsEarly(condition, mark);

    private static Condition Late(Condition condition, int mark) => frame => !frame.HasFailed(mark) || condition(frame);

    public PlacedEvaluator CompilePlaced(BoundExpression expression) => new(Compile(expression), expression.Span);

    /// <summary>The last operand, once the place of the operation on it is noted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Value Placed(Value operand, SourceSpan place, Frame frame)
    {
        frame.Place = place;
        return operand;
    }

    private static Evaluator Constant(Value value) => _ => value;

    private static Evaluator Parameter(int index) => frame => frame.Parameter(index);

    private static Evaluator Slot(int slot) => frame => frame.Row[slot];

    private Evaluator Property(BoundProperty expression)
    {
        NameReference key = layout.Names.Key(expression.Key);
        SourceSpan span = expression.Span;
        if (expression.Target is BoundVariable { Variable: var variable })
        {
            int slot = layout.Slot(variable);
            return frame =>
            {
                ref readonly Value target = ref frame.Row[slot];
                return target.IsNode && frame.Writer is null ? frame.NodeColumn(key) is { } column ? column.Get(target.AsId()) : default
                    : Get(target, key, span, frame);
            };
        }

        Evaluator evaluate = Compile(expression.Target);
        return frame => Get(evaluate(frame), key, span, frame);
    }

    private static Value Get(in Value target, NameReference key, SourceSpan place, Frame frame)
    {
        if (target.IsNull)
            return default;
        frame.Place = place;
        return target.IsNode || target.IsRelationship ? frame.ElementProperty(target, key) : Properties.Get(target, key.Name);
    }

    private Evaluator Call(BoundFunctionCall expression) => FunctionCalls.Compile(expression, this, layout);

    private Evaluator Index(BoundIndex expression)
    {
        Evaluator target = Compile(expression.Target), index = Compile(expression.Index);
        SourceSpan place = expression.Span;
        return frame =>
        {
            Value container = target(frame), key = index(frame);
            frame.Place = place;
            if (!container.IsNode && !container.IsRelationship)
                return Lists.Index(container, key);
            if (key.IsNull)
                return default;
            if (!key.IsString)
                throw RuntimeErrors.KeyNotString(key);
            int id = frame.Graph.PropertyKeys.Find(key.AsString());
            frame.CheckLives(container);
            return id < 0 ? default
                : (container.IsNode ? frame.Graph.GetNodeColumn(id) : frame.Graph.GetRelationshipColumn(id))?.Get(
                    container.AsId()) ?? default;
        };
    }

    private Evaluator Slice(BoundSlice expression)
    {
        Evaluator target = Compile(expression.Target);
        Evaluator? from = expression.From is null ? null : Compile(expression.From);
        Evaluator? to = expression.To is null ? null : Compile(expression.To);
        SourceSpan place = expression.Span;
        return frame =>
        {
            Value list = target(frame);
            Value? first = from?.Invoke(frame), last = to?.Invoke(frame);
            frame.Place = place;
            return frame.Count(Lists.Slice(list, first, last));
        };
    }

    private Evaluator List(BoundList expression)
    {
        if (expression.Items.All(i => i is BoundConstant))
            return Constant(Value.FromList([.. expression.Items.Select(i => ((BoundConstant)i).Value)]));
        ImmutableArray<Evaluator> items = Compile(expression.Items);
        SourceSpan place = expression.Span;
        return frame =>
        {
            Value[] values = new Value[items.Length];
            for (int i = 0; i < values.Length; i++)
                values[i] = items[i](frame);
            frame.Place = place;
            return frame.Count(Value.FromList(values));
        };
    }

    private Evaluator Map(BoundMap expression)
    {
        (string? Key, Evaluator Value)[] entries = [.. expression.Entries.Select(e => (e.Key, Compile(e.Value)))];
        SourceSpan place = expression.Span;
        string[] keys = [.. entries.Select(entry => entry.Key).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (keys.Length == entries.Length)
            return MapOf(keys, [.. entries.Select(entry => entry.Value)], place);
        return frame =>
        {
            List<KeyValuePair<string, Value>> all = [];
            foreach ((string? key, Evaluator evaluate) in entries)
            {
                Value value = evaluate(frame);
                frame.Place = place;
                if (key is null)
                    all.AddRange(ElementMaps.Entries(value, frame));
                else
                    all.Add(KeyValuePair.Create(key, value));
            }

            frame.Place = place;
            return frame.Count(Value.From(MapValue.From(all)));
        };
    }

    /// <summary>A map of which all keys are written, each once.</summary>
    private static Evaluator MapOf(string[] keys, Evaluator[] values, SourceSpan place) => frame =>
    {
        Value[] all = new Value[values.Length];
        for (int i = 0; i < all.Length; i++)
            all[i] = values[i](frame);
        frame.Place = place;
        return frame.Count(Value.From(new MapValue(keys, all)));
    };

    private Evaluator MapProjection(BoundMapProjection expression)
    {
        Evaluator target = Compile(expression.Target), map = Map(expression.Map);
        return frame => target(frame).IsNull ? default : map(frame);
    }

    private Evaluator LabelTest(BoundLabelTest expression)
    {
        Evaluator operand = Compile(expression.Operand);
        LabelMatcher matcher = new(expression.Labels, layout.Names, this);
        SourceSpan place = expression.Span;
        return frame =>
        {
            Value value = operand(frame);
            frame.Place = place;
            return value.IsNull ? default : Value.FromBoolean(matcher.Matches(value, frame));
        };
    }
}
