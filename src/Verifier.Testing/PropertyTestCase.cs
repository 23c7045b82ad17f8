using System.ComponentModel;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Verifier.Testing;

/// <summary>A property as a test case of xunit.</summary>
public sealed class PropertyTestCase : XunitTestCase
{
    /// <summary>For deserialisation by the runner only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the deserialiser of xunit.")]
    public PropertyTestCase()
    {
    }

    /// <summary>The test case of one method.</summary>
    public PropertyTestCase(IMessageSink diagnosticMessageSink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnosticMessageSink, display, options, method)
    {
    }

    /// <inheritdoc/>
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new CaseRunner(this, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync();

    private sealed class CaseRunner(
        PropertyTestCase testCase,
        object[] constructorArguments,
        IMessageBus bus,
        ExceptionAggregator aggregator,
        CancellationTokenSource source)
        : XunitTestCaseRunner(testCase, testCase.DisplayName, testCase.SkipReason, constructorArguments, [], bus, aggregator, source)
    {
        protected override XunitTestRunner CreateTestRunner(
            ITest test,
            IMessageBus messageBus,
            Type testClass,
            object[] constructorArguments,
            MethodInfo testMethod,
            object[] testMethodArguments,
            string skipReason,
            IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
            ExceptionAggregator aggregator,
            CancellationTokenSource cancellationTokenSource) =>
            new TestRunner(
                test, messageBus, testClass, constructorArguments, testMethod, skipReason, beforeAfterAttributes, aggregator, cancellationTokenSource);
    }

    private sealed class TestRunner(
        ITest test,
        IMessageBus bus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo method,
        string skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> attributes,
        ExceptionAggregator aggregator,
        CancellationTokenSource source)
        : XunitTestRunner(test, bus, testClass, constructorArguments, method, [], skipReason, attributes, aggregator, source)
    {
        protected override Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator) =>
            new PropertyInvoker(
                Test, MessageBus, TestClass, ConstructorArguments, TestMethod, BeforeAfterAttributes, aggregator, CancellationTokenSource).RunAsync();
    }
}
